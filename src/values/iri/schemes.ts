import { boundedDistance } from "../distance.ts";
import { WordList } from "../words.ts";

/** IANA’s registry of URI schemes, permanent, provisional and historical; those of Microsoft’s programs (ms-…) left out. */
const registered = new WordList(`
  aaa aaas about acap acct acd acr adiumxtra adt afp afs aim amss android appdata apt ar ark at attachment aw
  barion bb beshare bitcoin bitcoincash blob bolo browserext cabal calculator callto cap cast casts chrome
  chrome-extension cid coap coap+tcp coap+ws coaps coaps+tcp coaps+ws com-eventbrite-attendee content content-type
  crid cstr cvs dab dat data dav dhttp diaspora dict did dis dlna-playcontainer dlna-playsingle dns dntp doi dpp
  drm drop dtmi dtn dvb dvx dweb ed2k eid elsi embedded ens ethereum example facetime fax feed feedready fido file
  filesystem finger first-run-pen-experience fish fm ftp fuchsia-pkg geo gg git gitoid gizmoproject go gopher
  graph grd gtalk h323 ham hcp http https hxxp hxxps hydrazone hyper iax icap icon im imap info iotdisco ipfs ipn
  ipns ipp ipps irc irc6 ircs iris iris.beep iris.lwz iris.xpc iris.xpcs isostore itms jabber jar jms keyparc
  lastfm lbry ldap ldaps leaptofrogans lid lorawan lpa lvlt machineprovisioningprogressreporter magnet mailserver
  mailto maps market matrix message mid mms modem mongodb moz msnim msrp msrps mss mt mtqp mumble mupdate mvn news
  nfs ni nih nntp notes ocf oid onenote onenote-cmd opaquelocktoken openid openpgp4fpr otpauth p1 pack palm
  paparazzi payment payto pkcs11 platform pop pres prospero proxy psyc pttp pwid qb query quic-transport redis
  rediss reload res resource rmi rsync rtmfp rtmp rtsp rtsps rtspu sarif secondlife secret-token service session
  sftp sgn shc shelter shttp sieve simpleledger simplex sip sips skype smb smp sms smtp snews snmp soap.beep
  soap.beeps soldat spiffe spotify ssb ssh starknet steam stun stuns submit svn swh swid swidpath tag taler
  teamspeak tel teliaeid telnet tftp things thismessage tip tn3270 tool turn turns tv udp unreal upt urn ut2004
  uuid-in-package v-event vemmi ventrilo ves videotex view-source vnc vscode vscode-insiders vsls w3 wais wasm
  wasm-js wcr web+ap web3 webcal wifi wpid ws wss wtai wyciwyg xcon xcon-userid xfire xftp xmlrpc.beep
  xmlrpc.beeps xmpp xrcp xri ymsgr z39.50 z39.50r z39.50s
`);

/** What people mean when they slip. */
const common = ["https", "http", "mailto", "feed", "magnet"];

/** Whether a scheme, in any letter case, is known: registered, a site’s own (web+…) or named after a domain (RFC 7595, 3.8). */
export function isRegisteredScheme(scheme: string): boolean {
  const name = scheme.toLowerCase();
  return registered.has(name) || /^(?:ms-|web\+)./.test(name) || /^[a-z]{2,}\.[a-z0-9-]+\./.test(name);
}

/** The scheme that was surely meant: “http” for “htp”, “https” for “ttps” and “htpps”. */
export function schemeMeant(scheme: string): string | undefined {
  const name = scheme.toLowerCase();
  if (name.length < 3 || name.length > 8 || isRegisteredScheme(name)) return undefined;
  const near = common.filter((candidate) => boundedDistance(name, candidate, 1) <= 1);
  return near.find((candidate) => candidate.endsWith("s") === name.includes("s")) ?? near[0] ?? webSlip(name);
}

/** Two slips, where the letters leave no doubt: “hhttp”, “httttps”. */
function webSlip(name: string): string | undefined {
  if (!/^h?[ht]+p{1,3}s{0,2}$/.test(name)) return undefined;
  return name.endsWith("s") ? "https" : "http";
}
