import CYAML
import Diagnostics

/// One step of libyaml through a file.
struct Event {
  enum Kind {
    case text(Text)
    case listStart(inBrackets: Bool)
    case mapStart(inBrackets: Bool)
    case listEnd
    case mapEnd
    /// `*name`.
    case alias
    case documentStart
    case end
    /// A step that says nothing about the content.
    case other
  }

  let kind: Kind
  let span: SourceSpan
  var hasAnchor = false
  var hasTag = false
}

/// The version of the YAML library in use, such as `0.2.5`.
package var libyamlVersion: String {
  guard let version = unsafe yaml_get_version_string() else { return "" }
  return unsafe String(cString: version)
}

/// The YAML library at work on one file: the only place that holds its pointers.
@safe struct EventStream: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  /// Our own copy, since the library reads from it between the calls.
  private let input: UnsafeMutableBufferPointer<UInt8>
  private let isReady: Bool

  init(_ bytes: [UInt8]) {
    unsafe parser = .allocate(capacity: 1)
    unsafe parser.initialize(to: yaml_parser_t())
    unsafe input = .allocate(capacity: bytes.count)
    _ = unsafe input.initialize(fromContentsOf: bytes)
    isReady = unsafe yaml_parser_initialize(parser) == 1
    guard isReady else { return }
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, input.baseAddress, input.count)
  }

  deinit {
    if isReady { unsafe yaml_parser_delete(parser) }
    unsafe parser.deinitialize(count: 1)
    unsafe parser.deallocate()
    unsafe input.deallocate()
  }

  /// Reads on to the next step.
  ///
  /// - Throws: what the library says where it cannot read on; it must not be asked again then.
  mutating func next() throws(SyntaxFailure) -> Event {
    var event = unsafe yaml_event_t()
    guard isReady, unsafe yaml_parser_parse(parser, &event) == 1 else { throw failure }
    defer { unsafe yaml_event_delete(&event) }
    let span = unsafe SourceSpan(position(event.start_mark), position(event.end_mark))
    switch unsafe event.type {
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      return unsafe Event(
        kind: .text(Text(string(scalar.value, scalar.length), style(scalar.style))),
        span: span,
        hasAnchor: scalar.anchor != nil,
        hasTag: scalar.tag != nil
      )
    case YAML_SEQUENCE_START_EVENT:
      let list = unsafe event.data.sequence_start
      return unsafe Event(
        kind: .listStart(inBrackets: list.style == YAML_FLOW_SEQUENCE_STYLE),
        span: span,
        hasAnchor: list.anchor != nil,
        hasTag: list.tag != nil
      )
    case YAML_MAPPING_START_EVENT:
      let map = unsafe event.data.mapping_start
      return unsafe Event(
        kind: .mapStart(inBrackets: map.style == YAML_FLOW_MAPPING_STYLE),
        span: span,
        hasAnchor: map.anchor != nil,
        hasTag: map.tag != nil
      )
    case YAML_SEQUENCE_END_EVENT: return Event(kind: .listEnd, span: span)
    case YAML_MAPPING_END_EVENT: return Event(kind: .mapEnd, span: span)
    case YAML_ALIAS_EVENT: return Event(kind: .alias, span: span)
    case YAML_DOCUMENT_START_EVENT: return Event(kind: .documentStart, span: span)
    case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return Event(kind: .end, span: span)
    default: return Event(kind: .other, span: span)
    }
  }

  private func string(_ start: UnsafePointer<UInt8>?, _ length: Int) -> String {
    unsafe String(decoding: UnsafeBufferPointer(start: start, count: length), as: UTF8.self)
  }

  private func style(_ style: yaml_scalar_style_t) -> Text.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }

  private var failure: SyntaxFailure {
    guard isReady, let problem = unsafe parser.pointee.problem else {
      return SyntaxFailure(
        problem: "not enough memory",
        place: Position(line: 1, column: 1),
        contextPlace: nil
      )
    }
    let hasContext = unsafe parser.pointee.context != nil
    return unsafe SyntaxFailure(
      problem: String(cString: problem),
      place: position(parser.pointee.problem_mark),
      contextPlace: hasContext ? position(parser.pointee.context_mark) : nil
    )
  }

  /// Turns a mark of the library, which counts from zero, into a place.
  private func position(_ mark: yaml_mark_t) -> Position {
    Position(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
  }
}
