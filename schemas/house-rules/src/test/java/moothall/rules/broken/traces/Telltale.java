package moothall.rules.broken.traces;

import io.opentelemetry.api.trace.Span;

/** Says to whoever reads traces what nobody has looked over. */
public final class Telltale {

  void tell(String words) {
    Span.current().setAttribute("words", words);
  }
}
