import { expect, it } from "vitest";
import rule from "../../../src/rules/post/img-alt-filename.ts";
import { saidOf } from "./said.ts";

const said = (alt: string, src = "a.jpg") => saidOf(rule, `<img src="${src}" alt="${alt}">`);

it.each([
  "IMG_1234",
  "img 1234",
  "DSC00012",
  "DSC_0012 (1)",
  "PXL_20240501_101112",
  "Screenshot 2024-05-01 at 10.32.11 AM",
  "Screenshot from 2024-05-01 10-32-11",
  "Bildschirmfoto 2024-05-01 um 10.32.11",
  "Screenshot_20240501-103211",
  "loaf.png",
  "https://a.example/loaf.png",
])("“%s” is the name of a file", async (alt) => {
  expect(await said(alt)).toEqual([`file ${alt}`]);
});

it.each([
  ["my_loaf", "/i/my_loaf.jpg"],
  ["rye-from-the-oven", "rye-from-the-oven.webp?w=200"],
  ["my loaf 2024", "my%20loaf%202024.png"],
])("“%s” is the name of “%s”", async (alt, src) => {
  expect(await said(alt, src)).toEqual([`file ${alt}`]);
});

it.each([
  "image",
  "Image 3",
  "picture:",
  "Photo",
  "alt text",
  "Foto",
  "Capture d’écran",
  "画像",
  "Captura de pantalla",
])("“%s” says nothing", async (alt) => {
  expect(await said(alt)).toEqual([`empty ${alt}`]);
});

it.each([
  ["", "IMG_1234.jpg"],
  ["Ferris", "ferris.png"],
  ["logo", "logo.svg"],
  ["t-shirt", "t-shirt.jpg"],
  ["COVID-19", "COVID-19.png"],
  ["x86_64", "chart.png"],
  ["A screenshot of the settings", "a.png"],
  ["Image of a loaf", "a.png"],
  ["The file bread.jpg in the file manager", "a.png"],
  ["P. 12", "a.png"],
  ["Capture of Rome in 410", "a.png"],
])("“%s” describes “%s”", async (alt, src) => {
  expect(await said(alt, src)).toEqual([]);
});
