import Diagnostics

/// A fault of the checker itself.
struct OurFault: LoaderRule {
  let code = Code.ourFault

  let explanation = """
    The checker broke off while it looked at this file. That is a fault of the program and not of yours; nothing is known
    about this file, and the results for all others are complete. The exit status is 70.

    Please report it, with the file where you may pass it on. Until it is mended, take away what you changed last in this
    file, and check again.
    """

  /// No file brings it about, as far as we know.
  let examples: [RuleExample] = []
}
