/** What the camera says. */
export const cameraTexts = {
  heading: "Take a photo",
  view: "What the camera sees",
  starting: "Starting the camera\u2026",
  hint: "Hold the digits in the frame",
  take: "Take the photo",
  turn: "Other camera",
  torch: "Light",
  close: "Close the camera",
  photo: "photo.jpg",
  refused:
    "The page may not use the camera. Allow it in the browser\u2019s settings for this page.",
  none: "No camera was found.",
  failed: "The camera gave no picture.",
} as const;
