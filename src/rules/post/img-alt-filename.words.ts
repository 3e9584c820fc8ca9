import { WordList } from "../../values/words.ts";

/** What says no more than that there is a picture, in twelve languages; spaces are underscores here. */
export const emptyDescriptions = new WordList(`
  image images img picture pic photo photograph graphic figure screenshot screen_shot thumbnail thumb placeholder
  untitled unnamed alt alt_text alternative_text image_alt featured_image cover_image image_description
  bild bilder foto fotografie grafik abbildung bildschirmfoto titelbild vorschaubild
  photographie illustration capture capture_d'écran image_à_la_une
  imagen imágenes fotografía captura captura_de_pantalla imagen_destacada
  immagine immagini fotografia schermata immagine_in_evidenza
  imagem imagens captura_de_tela captura_de_ecrã imagem_destacada
  afbeelding afbeeldingen plaatje schermafbeelding schermafdruk
  obraz obrazek zdjęcie grafika zrzut_ekranu
  画像 写真 イメージ スクリーンショット 图片 图像 照片 截图
  изображение картинка фото скриншот
  bilden skärmbild skärmdump
`);
