// Written by scripts/generate.ts.
import type { AnyRule } from "../../rule.ts";
import atomContent from "./atom-content.ts";
import atomContentSrc from "./atom-content-src.ts";
import atomId from "./atom-id.ts";
import atomLink from "./atom-link.ts";
import atomMode from "./atom-mode.ts";
import atomPerson from "./atom-person.ts";
import atomSource from "./atom-source.ts";
import boilerplateDescription from "./boilerplate-description.ts";
import categoryConsistency from "./category-consistency.ts";
import cloud from "./cloud.ts";
import contact from "./contact.ts";
import contentHtml from "./content-html.ts";
import contentImage from "./content-image.ts";
import contentSecurity from "./content-security.ts";
import contentUrl from "./content-url.ts";
import dateCluster from "./date-cluster.ts";
import dateFormat from "./date-format.ts";
import dateMissing from "./date-missing.ts";
import dateOrder from "./date-order.ts";
import datePlausible from "./date-plausible.ts";
import descriptionLength from "./description-length.ts";
import doctype from "./doctype.ts";
import duplicateDescription from "./duplicate-description.ts";
import duplicateElement from "./duplicate-element.ts";
import duplicateGuid from "./duplicate-guid.ts";
import duplicateLink from "./duplicate-link.ts";
import duplicateTitle from "./duplicate-title.ts";
import duplicateUpdated from "./duplicate-updated.ts";
import elementOrder from "./element-order.ts";
import empty from "./empty.ts";
import emptyElement from "./empty-element.ts";
import enclosure from "./enclosure.ts";
import encoding from "./encoding.ts";
import feedHistory from "./feed-history.ts";
import format from "./format.ts";
import georss from "./georss.ts";
import guidPermalink from "./guid-permalink.ts";
import http from "./http.ts";
import image from "./image.ts";
import jsonExtension from "./json-extension.ts";
import jsonSelfLink from "./json-self-link.ts";
import jsonSyntax from "./json-syntax.ts";
import jsonValue from "./json-value.ts";
import jsonVersion from "./json-version.ts";
import keyword from "./keyword.ts";
import language from "./language.ts";
import lastBuildDate from "./last-build-date.ts";
import linkHost from "./link-host.ts";
import linkMissing from "./link-missing.ts";
import linkScheme from "./link-scheme.ts";
import linkTracking from "./link-tracking.ts";
import mediaRss from "./media-rss.ts";
import mimeType from "./mime-type.ts";
import namespace from "./namespace.ts";
import nptTime from "./npt-time.ts";
import number from "./number.ts";
import rating from "./rating.ts";
import rdfReferences from "./rdf-references.ts";
import rdfSyntax from "./rdf-syntax.ts";
import requiredAttribute from "./required-attribute.ts";
import requiredElement from "./required-element.ts";
import requiredKey from "./required-key.ts";
import selfLink from "./self-link.ts";
import size from "./size.ts";
import skipHours from "./skip-hours.ts";
import slash from "./slash.ts";
import synonymousElements from "./synonymous-elements.ts";
import textConstruct from "./text-construct.ts";
import textEscaping from "./text-escaping.ts";
import textInput from "./text-input.ts";
import threading from "./threading.ts";
import titleLength from "./title-length.ts";
import tombstones from "./tombstones.ts";
import ttl from "./ttl.ts";
import unexpectedText from "./unexpected-text.ts";
import unknownAttribute from "./unknown-attribute.ts";
import unknownElement from "./unknown-element.ts";
import unknownKey from "./unknown-key.ts";
import updatedBeforePublished from "./updated-before-published.ts";
import url from "./url.ts";
import version from "./version.ts";
import websub from "./websub.ts";
import wfw from "./wfw.ts";
import whiteSpace from "./white-space.ts";
import xmlWellFormed from "./xml-well-formed.ts";

export const rules: Readonly<Record<string, AnyRule>> = {
  "feed/atom-content": atomContent,
  "feed/atom-content-src": atomContentSrc,
  "feed/atom-id": atomId,
  "feed/atom-link": atomLink,
  "feed/atom-mode": atomMode,
  "feed/atom-person": atomPerson,
  "feed/atom-source": atomSource,
  "feed/boilerplate-description": boilerplateDescription,
  "feed/category-consistency": categoryConsistency,
  "feed/cloud": cloud,
  "feed/contact": contact,
  "feed/content-html": contentHtml,
  "feed/content-image": contentImage,
  "feed/content-security": contentSecurity,
  "feed/content-url": contentUrl,
  "feed/date-cluster": dateCluster,
  "feed/date-format": dateFormat,
  "feed/date-missing": dateMissing,
  "feed/date-order": dateOrder,
  "feed/date-plausible": datePlausible,
  "feed/description-length": descriptionLength,
  "feed/doctype": doctype,
  "feed/duplicate-description": duplicateDescription,
  "feed/duplicate-element": duplicateElement,
  "feed/duplicate-guid": duplicateGuid,
  "feed/duplicate-link": duplicateLink,
  "feed/duplicate-title": duplicateTitle,
  "feed/duplicate-updated": duplicateUpdated,
  "feed/element-order": elementOrder,
  "feed/empty": empty,
  "feed/empty-element": emptyElement,
  "feed/enclosure": enclosure,
  "feed/encoding": encoding,
  "feed/feed-history": feedHistory,
  "feed/format": format,
  "feed/georss": georss,
  "feed/guid-permalink": guidPermalink,
  "feed/http": http,
  "feed/image": image,
  "feed/json-extension": jsonExtension,
  "feed/json-self-link": jsonSelfLink,
  "feed/json-syntax": jsonSyntax,
  "feed/json-value": jsonValue,
  "feed/json-version": jsonVersion,
  "feed/keyword": keyword,
  "feed/language": language,
  "feed/last-build-date": lastBuildDate,
  "feed/link-host": linkHost,
  "feed/link-missing": linkMissing,
  "feed/link-scheme": linkScheme,
  "feed/link-tracking": linkTracking,
  "feed/media-rss": mediaRss,
  "feed/mime-type": mimeType,
  "feed/namespace": namespace,
  "feed/npt-time": nptTime,
  "feed/number": number,
  "feed/rating": rating,
  "feed/rdf-references": rdfReferences,
  "feed/rdf-syntax": rdfSyntax,
  "feed/required-attribute": requiredAttribute,
  "feed/required-element": requiredElement,
  "feed/required-key": requiredKey,
  "feed/self-link": selfLink,
  "feed/size": size,
  "feed/skip-hours": skipHours,
  "feed/slash": slash,
  "feed/synonymous-elements": synonymousElements,
  "feed/text-construct": textConstruct,
  "feed/text-escaping": textEscaping,
  "feed/text-input": textInput,
  "feed/threading": threading,
  "feed/title-length": titleLength,
  "feed/tombstones": tombstones,
  "feed/ttl": ttl,
  "feed/unexpected-text": unexpectedText,
  "feed/unknown-attribute": unknownAttribute,
  "feed/unknown-element": unknownElement,
  "feed/unknown-key": unknownKey,
  "feed/updated-before-published": updatedBeforePublished,
  "feed/url": url,
  "feed/version": version,
  "feed/websub": websub,
  "feed/wfw": wfw,
  "feed/white-space": whiteSpace,
  "feed/xml-well-formed": xmlWellFormed,
};
