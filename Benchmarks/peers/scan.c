// The least that reading a YAML file can take with libyaml: all its events, looked at by nobody.
// Usage: scan FILE

#include <stdio.h>
#include <yaml.h>

int main(int argc, char **argv) {
  FILE *file = argc == 2 ? fopen(argv[1], "rb") : NULL;
  yaml_parser_t parser;
  if (!file || !yaml_parser_initialize(&parser)) return 66;
  yaml_parser_set_input_file(&parser, file);
  for (int done = 0; !done;) {
    yaml_event_t event;
    if (!yaml_parser_parse(&parser, &event)) return 65;
    done = event.type == YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
  fclose(file);
  return 0;
}
