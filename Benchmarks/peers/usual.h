// The fast path: a response as an export has it, its answers in the checklist's order and with the usual spaces. A key and
// an answer are each compared whole, and nothing but the length of the answer says where the next key begins.

#include "reader.h"

// The answers, by two bits of their first letter.
static const char answers[4][32] = {"\"declined\"", "\"no\"", "\"unsure\"", "\"yes\""};
#define ROW(letter) ((letter) >> 3 & 3)
// Their lengths, four bits each, at the place that the letter is (its low six bits). The next answer waits for its
// place, so for nothing as much as for this; a look-up takes twice as long.
#define LENGTHS (5ull << ('y' & 63) | 4ull << ('n' & 63) | 8ull << ('u' & 63) | 10ull << ('d' & 63))
#define LENGTH(letter) (LENGTHS >> ((letter) & 63) & 15)

// The same as an export has it: in the checklist's order, with the usual spaces. NULL for all else.
static const char *usual_object(const char *p, struct response *r, struct side *side, const struct key *key) {
  _Alignas(32) unsigned char letters[96] = {0};  // the first letter of each answer
  // Before the first key a bracket stands for the comma, and nothing for the space after it.
  if (*p != '{') return NULL;
  p -= sizeof COMMA_IN - 2;
  while (!begins(p, key->here.bytes, key->here.mask >> (sizeof COMMA_IN - 1) << (sizeof COMMA_IN - 1)))
    if (!(++key)->name) return NULL;
  p += key->here.length;
  for (;;) {
    unsigned char letter = p[1];
    const struct text *then = (const void *)((const char *)key->then + (letter & 0x18) * 8);  // key->then[ROW(letter)]
    const char *after = p + key->after;
    __asm__("" : "+r"(after));  // or the compiler adds the three in another order, and all wait longer
    if (begins(p, then->bytes, then->mask)) {
      p = after + LENGTH(letter);
      letters[key++->bit] = letter;
      continue;
    }
    // A number, or an answer after which some are left out.
    if (key->bit == NUMBER) {
      if (!(p = age(p, r))) return NULL;
    } else {
      unsigned length = LENGTH(letter);
      if (!length || !begins(p, answers[ROW(letter)], (1u << length) - 1)) return NULL;
      letters[key->bit] = letter;
      p += length;
    }
    if (*p == '}') { p++; break; }
    do if (!(++key)->name) return NULL; while (!begins(p, key->here.bytes, key->here.mask));
    p += key->here.length;
  }
  if (letters[NUMBER] == 'y' || letters[NUMBER] == 'n') return NULL;
  *side = (struct side){all(letters, 'y'), all(letters, 'n'), all(letters, 'd')};
  return p;
}

#define SKIP(text) if (!IS(p, text)) return NULL; p += sizeof(text) - 1

static const char *usual_response(const char *p, struct response *r) {
  *r = (struct response){.high_age = -1};
  SKIP("{\"response\"" COLON_IN "\"");
  int length = plain(p);
  if (length < 0) return NULL;
  r->name = p - 1;
  r->name_end = p += length + 1;
  SKIP(COMMA_IN "\"said\"" COLON_IN);
  if (!(p = usual_object(p, r, &r->said, said_keys))) return NULL;
  SKIP(COMMA_IN "\"seen\"" COLON_IN);
  if (!(p = usual_object(p, r, &r->seen, seen_keys)) || r->seen.declined) return NULL;
  SKIP("}\n");
  return p;
}

static const char *response(const char *p, struct response *r) {
  const char *end = usual_response(p, r);
  return end ? end : any_response(p, r);
}

static void fill(struct text *text, const char *format, const char *a, const char *b) {
  text->length = snprintf(text->bytes, sizeof text->bytes, format, a, b);
  text->mask = text->length < 32 ? (1u << text->length) - 1 : ~0u;  // what is longer fits nothing
}

static void prepare_keys(struct key *key) {
  for (; key->name; key++) {
    fill(&key->here, COMMA_IN "\"%s\"" COLON_IN, key->name, "");
    for (int row = 0; row < 4; row++) {
      fill(&key->then[row], "%s" COMMA_IN "\"%s\"" COLON_IN, answers[row], key[1].name ? key[1].name : "\n");
      key->after = key->then[row].length - strlen(answers[row]);
    }
  }
}

static void prepare_reader(void) {
  prepare_keys(said_keys);
  prepare_keys(seen_keys);
}
