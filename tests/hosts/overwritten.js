// Changes of built-ins, as libraries from before the standards made them in every page.
Object.prototype.extend = function (source) { for (const key in source) this[key] = source[key]; return this; };
Object.prototype.inspect = () => '#<Object>';
Array.prototype.each = Array.prototype.forEach;
Array.prototype.toJSON = function () { return `[${this.join()}]`; };
String.prototype.toJSON = function () { return `"${this}"`; };
Array.from = (list) => { const copy = []; for (let i = 0; i < list.length; i += 1) copy[i] = list[i]; return copy; };
Array.prototype.find = Array.prototype.detect = function (test) { return this.filter(test)[0] || null; };
Function.prototype.bind = function (self) { const own = this; return function () { return own.apply(self, arguments); }; };
window.$ = (id) => document.getElementById(id);
window.$$ = (css) => [...document.querySelectorAll(css)];
window.Element = function (name, attributes) { return Object.extend.call(document.createElement(name), attributes); };
window.Event = { observe: (target, name, handler) => target.addEventListener(name, handler) };
window.Hash = window.Form = window.Position = {};
window.name = 'office';
