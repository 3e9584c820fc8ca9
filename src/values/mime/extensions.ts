import { WordPairs } from "../words.ts";

/** Media types of what feeds link to, by file extension: the registered or usual one first, then others that are right too. */
const types = new WordPairs(`
  mp3=audio/mpeg,audio/mp3,audio/mpeg3,audio/x-mpeg,audio/x-mp3
  m4a=audio/mp4,audio/x-m4a,audio/m4a,audio/aac,audio/mpeg,audio/mp4a-latm
  m4b=audio/mp4,audio/x-m4b,audio/x-m4a,audio/m4b
  mp4=video/mp4,audio/mp4,application/mp4,video/x-m4v
  m4v=video/mp4,video/x-m4v
  mov=video/quicktime
  aac=audio/aac,audio/x-aac,audio/aacp
  ogg=audio/ogg,video/ogg,application/ogg
  oga=audio/ogg,application/ogg
  ogv=video/ogg,application/ogg
  ogx=application/ogg
  opus=audio/ogg,audio/opus
  spx=audio/ogg
  wav=audio/wav,audio/x-wav,audio/wave,audio/vnd.wave
  aif=audio/aiff,audio/x-aiff
  aiff=audio/aiff,audio/x-aiff
  flac=audio/flac,audio/x-flac
  mka=audio/x-matroska,audio/matroska
  mkv=video/x-matroska,video/matroska
  webm=video/webm,audio/webm
  weba=audio/webm
  avi=video/x-msvideo,video/avi,video/vnd.avi,video/msvideo
  wma=audio/x-ms-wma
  wmv=video/x-ms-wmv
  mpg=video/mpeg
  mpeg=video/mpeg
  3gp=video/3gpp,audio/3gpp
  m3u8=application/vnd.apple.mpegurl,application/x-mpegurl,audio/mpegurl,audio/x-mpegurl
  m3u=audio/x-mpegurl,audio/mpegurl,application/vnd.apple.mpegurl
  mid=audio/midi,audio/x-midi
  midi=audio/midi,audio/x-midi
  torrent=application/x-bittorrent
  pdf=application/pdf,application/x-pdf
  epub=application/epub+zip
  mobi=application/x-mobipocket-ebook
  zip=application/zip,application/x-zip-compressed
  gz=application/gzip,application/x-gzip
  tgz=application/gzip,application/x-gzip
  7z=application/x-7z-compressed
  doc=application/msword
  docx=application/vnd.openxmlformats-officedocument.wordprocessingml.document
  xlsx=application/vnd.openxmlformats-officedocument.spreadsheetml.sheet
  pptx=application/vnd.openxmlformats-officedocument.presentationml.presentation
  odt=application/vnd.oasis.opendocument.text
  jpg=image/jpeg,image/jpg,image/pjpeg
  jpeg=image/jpeg,image/jpg,image/pjpeg
  png=image/png,image/apng
  apng=image/apng,image/png
  gif=image/gif
  webp=image/webp
  svg=image/svg+xml
  avif=image/avif
  heic=image/heic,image/heif
  heif=image/heif,image/heic
  jxl=image/jxl
  bmp=image/bmp,image/x-ms-bmp
  tif=image/tiff
  tiff=image/tiff
  ico=image/vnd.microsoft.icon,image/x-icon
  txt=text/plain
  md=text/markdown,text/x-markdown,text/plain
  csv=text/csv
  vtt=text/vtt
  srt=application/x-subrip,application/srt,text/srt,text/plain
  html=text/html,application/xhtml+xml
  htm=text/html,application/xhtml+xml
  xhtml=application/xhtml+xml,text/html
  css=text/css
  js=text/javascript,application/javascript
  json=application/json,application/feed+json,application/json+chapters,application/ld+json
  xml=application/xml,text/xml,application/rss+xml,application/atom+xml,application/rdf+xml
  rss=application/rss+xml,application/xml,text/xml
  atom=application/atom+xml,application/xml,text/xml
`);

/** The media types that files with an extension (“mp3”, in any case, without its dot) are served as; none when it is unknown. */
export function typesForExtension(extension: string): readonly string[] {
  return types.get(extension.toLowerCase())?.split(",") ?? [];
}
