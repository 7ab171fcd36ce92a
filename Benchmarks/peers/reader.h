// Reads a response: one line of JSON. Members may stand in any order and with any white space; those that stand as an
// export has them take the fast path of usual.h.
// Not looked at, since no response has it: UTF-8, escapes in keys. Escapes in a response's name are copied as they are.

#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum { NUMBER = 64 };  // the age, beside 64 bits for what is answered by yes or no

struct text {
  _Alignas(32) char bytes[32];
  uint32_t mask, length;  // a bit for each byte that counts
};
struct key {
  const char *name;
  unsigned bit, after;  // the length of the next key
  struct text here;     // `, "name": `
  struct text then[4];  // by answer: that one, and the next key: `"no", "the next name": `
};
struct side { uint64_t yes, no, declined; };
struct response {
  struct side said, seen;
  int low_age, high_age;
  const char *name, *name_end;
};

#include "bytes.h"
#include "tables.h"
#define COUNT(list) (sizeof(list) / sizeof(*(list)) - 1)  // without the row that ends it
#define IS(p, text) (memcmp(p, text, sizeof(text) - 1) == 0)

static const char *blank(const char *p) { while (*p == ' ' || *p == '\t' || *p == '\r') p++; return p; }

// Each of these gives the place after what it read, or NULL for a fault. A newline ends every line; none runs past it.

static const char *string(const char *p) {
  if (*p++ != '"') return NULL;
  for (; *p != '"'; p++) {
    if ((unsigned char)*p < ' ') return NULL;
    if (*p == '\\' && (unsigned char)*++p < ' ') return NULL;
  }
  return p + 1;
}

static const char *colon(const char *p) {
  p = blank(p);
  return *p == ':' ? blank(p + 1) : NULL;
}

static const char *years(const char *p, int *value) {
  int digits = 0;
  for (*value = 0; *p >= '0' && *p <= '9' && digits < 4; p++, digits++) *value = *value * 10 + *p - '0';
  return digits == 0 || *value > 120 || (digits > 1 && p[-digits] == '0') ? NULL : p;
}

static const char *age(const char *p, struct response *r) {
  r->low_age = 0, r->high_age = 120;
  if (IS(p, "\"unsure\"")) return p + 8;
  if (IS(p, "\"declined\"")) return p + 10;
  if (IS(p, "\"not asked\"")) return p + 11;
  if (*p != '[') {
    p = years(p, &r->low_age);
    r->high_age = r->low_age;
    return p;
  }
  if (!(p = years(blank(p + 1), &r->low_age)) || *(p = blank(p)) != ',') return NULL;
  if (!(p = years(blank(p + 1), &r->high_age)) || *(p = blank(p)) != ']') return NULL;
  return r->low_age <= r->high_age ? p + 1 : NULL;
}

// An object of answers, however it is written.
static const char *any_object(const char *p, struct response *r, struct side *side,
                              const struct key *keys, size_t count) {
  uint64_t have = 0;
  *side = (struct side){0};
  r->high_age = side == &r->said ? -1 : r->high_age;
  if (*p != '{') return NULL;
  if (*(p = blank(p + 1)) == '}') return p + 1;
  for (;; p = blank(p + 1)) {
    const char *name = p + 1, *end = string(p);
    if (!end || !(p = colon(end))) return NULL;
    size_t place = 0, length = end - name - 1;
    while (place < count && (strncmp(keys[place].name, name, length) || keys[place].name[length])) place++;
    if (place == count) return NULL;
    if (keys[place].bit == NUMBER) {
      if (r->high_age >= 0 || !(p = age(p, r))) return NULL;
    } else {
      uint64_t bit = 1ull << keys[place].bit;
      if (have & bit) return NULL;
      have |= bit;
      if (IS(p, "\"yes\"")) side->yes |= bit;
      else if (IS(p, "\"no\"")) side->no |= bit;
      else if (IS(p, "\"declined\"")) side->declined |= bit;
      else if (!IS(p, "\"unsure\"") && !IS(p, "\"not asked\"")) return NULL;
      p = string(p);
    }
    if (*(p = blank(p)) == '}') return p + 1;
    if (*p != ',') return NULL;
  }
}

static const char *any_response(const char *p, struct response *r) {
  int said = 0, seen = 0;
  *r = (struct response){.high_age = -1};
  if (*(p = blank(p)) != '{') return NULL;
  do {
    p = blank(p + 1);
    const char *key = p;
    if (IS(p, "\"response\"")) p += 10;
    else if (IS(p, "\"said\"") || IS(p, "\"seen\"")) p += 6;
    else return NULL;
    if (!(p = colon(p))) return NULL;
    if (key[1] == 'r') {
      if (r->name) return NULL;
      r->name = p;
      r->name_end = p = string(p);
    } else if (key[2] == 'a') {
      if (said++) return NULL;
      p = any_object(p, r, &r->said, said_keys, COUNT(said_keys));
    } else {
      if (seen++) return NULL;
      p = any_object(p, r, &r->seen, seen_keys, COUNT(seen_keys));
    }
    if (!p) return NULL;
    p = blank(p);
  } while (*p == ',');
  // What is seen is never declined.
  if (*p != '}' || !r->name || r->seen.declined) return NULL;
  p = blank(p + 1);
  return *p == '\n' ? p + 1 : NULL;
}
