// Draws the QR code of the page's address, once it is known.
import encode from "qr";

const code = document.querySelector("#code");
const page = new URL(code.dataset.page, document.baseURI);
const isDeployed = page.protocol !== "file:";
document.querySelector("#undeployed").hidden = isDeployed;
if (isDeployed) {
  // Paper gets wet and torn: this level of error correction tolerates a quarter.
  const drawn = encode(page.href, "svg", { ecc: "quartile", border: 4 });
  // Without these attributes it would have the browser's default size, at which modules are not whole pixels.
  const sized = drawn.replace("<svg ", '<svg width="656" height="656" shape-rendering="crispEdges" ');
  // A white background, whatever the colours of the page.
  const opaque = sized.replace("<path", '<rect width="100%" height="100%" fill="#fff"/><path');
  code.src = `data:image/svg+xml,${encodeURIComponent(opaque)}`;
  code.hidden = false;
  document.querySelector("#address").textContent = page.href;
  const print = document.querySelector("#print");
  print.hidden = false;
  print.addEventListener("click", () => window.print());
}
