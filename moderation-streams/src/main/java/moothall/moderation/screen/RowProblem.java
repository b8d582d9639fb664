package moothall.moderation.screen;

/** Why a row cannot be judged; the text names the rule and never quotes the row. */
enum RowProblem {
  TOO_LONG("longer than 1 MiB (expected: one comment a line)"),
  NOT_UTF_8("not UTF-8 (expected: UTF-8 without errors)"),
  TOO_MANY_CELLS("more cells than the header has (expected: tabs only between cells)"),
  NO_ID("the id is empty (expected: a text)"),
  NO_TEXT("the text cell is missing (expected: as many cells as the header, at least up to text)");

  private final String explanation;

  RowProblem(String explanation) {
    this.explanation = explanation;
  }

  String explanation() {
    return explanation;
  }
}
