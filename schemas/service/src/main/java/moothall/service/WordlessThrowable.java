package moothall.service;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prints a failure in a log without its words: class and stack, down to the cause. Messages of
 * serialisers, drivers and parsers quote what they choked on, which may be a resident's comment;
 * only messages that we wrote ourselves, and those about addresses and wiring, are printed.
 */
public final class WordlessThrowable extends ThrowableProxyConverter {

  private static final List<String> SAFE =
      List.of("moothall.", "java.net.", "io.micronaut.context.");
  private static final int DEEPEST = 20;
  private static final int FRAMES = 30;

  @Override
  protected String throwableProxyToString(IThrowableProxy thrown) {
    StringBuilder out = new StringBuilder();
    @Nullable IThrowableProxy each = thrown;
    for (int depth = 0; each != null && depth < DEEPEST; depth++) {
      out.append(depth == 0 ? "" : "caused by ").append(each.getClassName());
      if (isSafe(each.getClassName()) && each.getMessage() != null) {
        out.append(": ").append(each.getMessage().replaceAll("[\r\n]+", " "));
      }
      out.append(System.lineSeparator());
      frames(each, out);
      each = each.getCause();
    }
    return out.toString();
  }

  private static void frames(IThrowableProxy thrown, StringBuilder out) {
    StackTraceElementProxy[] stack = thrown.getStackTraceElementProxyArray();
    int own = stack.length - thrown.getCommonFrames();
    for (int i = 0; i < Math.min(own, FRAMES); i++) {
      out.append("    at ").append(stack[i].getStackTraceElement()).append(System.lineSeparator());
    }
  }

  private static boolean isSafe(String className) {
    return SAFE.stream().anyMatch(className::startsWith);
  }
}
