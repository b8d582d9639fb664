package moothall.bench.rules;

import com.gliwka.hyperscan.wrapper.CompileErrorException;
import com.gliwka.hyperscan.wrapper.Database;
import com.gliwka.hyperscan.wrapper.Expression;
import com.gliwka.hyperscan.wrapper.ExpressionFlag;
import com.gliwka.hyperscan.wrapper.Scanner;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import moothall.moderation.policy.Term;

/**
 * Intel's automaton in native code, through JNI. Beside ours for orientation only: it knows no
 * disguises, and its library is not there on every machine.
 */
final class HyperscanArm {

  private HyperscanArm() {}

  /** Fails with whatever the native library fails with. */
  static Arm of(RuleSet rules) {
    List<Expression> expressions = new ArrayList<>();
    EnumSet<ExpressionFlag> flags = EnumSet.of(ExpressionFlag.SINGLEMATCH);
    for (Term term : rules.terms()) {
      String expression =
          switch (term) {
            case Term.Phrase phrase ->
                "\\b"
                    + PhraseExpression.words(phrase).replace(" ", "[^A-Za-z0-9.!?;\\n]+")
                    + (phrase.hasAnyEnding() ? "" : "\\b");
            default -> term.written().substring(1, term.written().length() - 1);
          };
      expressions.add(new Expression(expression, flags, expressions.size()));
    }
    Database database = compiled(expressions);
    Scanner scanner = new Scanner();
    scanner.allocScratch(database);
    return (raw, prepared) -> scanner.scan(database, prepared).size();
  }

  private static Database compiled(List<Expression> expressions) {
    try {
      return Database.compile(expressions);
    } catch (CompileErrorException e) {
      throw new IllegalStateException("Hyperscan refuses an expression", e);
    }
  }
}
