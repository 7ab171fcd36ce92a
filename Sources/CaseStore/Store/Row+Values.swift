import GRDB

extension Row {
  /// The value of a column.
  ///
  /// Fails where a file that was damaged or changed holds something of another kind; to ask the row itself would end
  /// the program.
  func value<Value: DatabaseValueConvertible & StatementColumnConvertible>(_ column: String) throws -> Value {
    try decode(Value.self, forColumn: column)
  }
}
