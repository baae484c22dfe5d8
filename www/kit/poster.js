// Draws the code of the page's address, once there is one.
import encode from "qr";

const code = document.querySelector("#code");
const page = new URL(code.dataset.page, document.baseURI);
const isDeployed = page.protocol !== "file:";
document.querySelector("#undeployed").hidden = isDeployed;
if (isDeployed) {
  // Paper gets wet and torn: a quarter of the code may be.
  const drawn = encode(page.href, "svg", { ecc: "quartile", border: 4 });
  // Without a size of its own it would have one of the browser's, which is not one of whole squares.
  const sized = drawn.replace("<svg ", '<svg width="656" height="656" shape-rendering="crispEdges" ');
  // White where it is not black, whatever the colours of the page.
  const opaque = sized.replace("<path", '<rect width="100%" height="100%" fill="#fff"/><path');
  code.src = `data:image/svg+xml,${encodeURIComponent(opaque)}`;
  code.hidden = false;
  document.querySelector("#address").textContent = page.href;
  const print = document.querySelector("#print");
  print.hidden = false;
  print.addEventListener("click", () => window.print());
}
