import "@inkdigit/classifier/browser-worker";
