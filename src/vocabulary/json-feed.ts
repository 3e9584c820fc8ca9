import type { ValueForm } from "./form.ts";
import type { JsonForm, KeyForm, ObjectForm } from "./json-form.ts";
import { decimal, html, integer, language, mimeType, orEmpty, own, rfc3339, text, url } from "./values.ts";

const address = string(url);
const strings = list({ type: "string", value: text });

const author: ObjectForm = { name: "author", keys: { name: string(text), url: address, avatar: address } };
const authors = { author: object(author), authors: list({ type: "object", of: author }) } as const;

const attachment: ObjectForm = {
  name: "attachment",
  keys: {
    url: required(address),
    mime_type: required(string(mimeType)),
    title: string(text),
    size_in_bytes: number(integer(0)),
    duration_in_seconds: number(decimal(0)),
  },
};

const hub: ObjectForm = { name: "hub", keys: { type: required(string(text)), url: required(address) } };

const item: ObjectForm = {
  name: "item",
  keys: {
    id: required(string(text)),
    url: address,
    external_url: address,
    title: string(text),
    content_html: string(orEmpty(html)),
    content_text: string(orEmpty(text)),
    summary: string(text),
    image: address,
    banner_image: address,
    date_published: string(rfc3339),
    date_modified: string(rfc3339),
    ...authors,
    tags: strings,
    language: string(language),
    attachments: list({ type: "object", of: attachment }),
  },
};

/** JSON Feed 1.1 and, as its subset, 1.0: https://jsonfeed.org/version/1.1. */
export const jsonFeed: ObjectForm = {
  name: "feed",
  keys: {
    version: string(own),
    title: required(string(text)),
    home_page_url: recommended(address),
    feed_url: recommended(address),
    description: string(text),
    user_comment: string(text),
    next_url: address,
    icon: address,
    favicon: address,
    ...authors,
    language: string(language),
    expired: { form: { type: "boolean" } },
    hubs: list({ type: "object", of: hub }),
    items: required(list({ type: "object", of: item })),
  },
};

/** Every kind of object there is. */
export const jsonObjects: readonly ObjectForm[] = [jsonFeed, item, author, attachment, hub];

function string(value: ValueForm): KeyForm {
  return { form: { type: "string", value } };
}

function number(value: ValueForm): KeyForm {
  return { form: { type: "number", value } };
}

function list(of: JsonForm): KeyForm {
  return { form: { type: "array", of } };
}

function object(of: ObjectForm): KeyForm {
  return { form: { type: "object", of } };
}

function required({ form }: KeyForm): KeyForm {
  return { form, need: "required" };
}

function recommended({ form }: KeyForm): KeyForm {
  return { form, need: "recommended" };
}
