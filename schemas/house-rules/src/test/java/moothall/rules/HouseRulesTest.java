package moothall.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that cannot fail is none: each is held against code that breaks it on purpose. */
class HouseRulesTest {

  @ParameterizedTest
  @MethodSource("rulesAndTheirBreakers")
  void findsWhatBreaksIt(ArchRule rule, String breaker) {
    assertThat(violates(rule, "moothall.rules.broken." + breaker)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("rulesAndTheirBreakers")
  void leavesOrdinaryCodeAlone(ArchRule rule, String breaker) {
    String other = breaker.equals("names") ? "secrets" : "names";

    assertThat(violates(rule, "moothall.rules.broken." + other)).as(breaker).isFalse();
  }

  @Test
  void hasABreakerForEveryRule() {
    long rules =
        Stream.of(HouseRules.class.getDeclaredFields())
            .filter(field -> ArchRule.class.isAssignableFrom(field.getType()))
            .count();

    assertThat(rulesAndTheirBreakers().count()).isEqualTo(rules);
  }

  static Stream<Arguments> rulesAndTheirBreakers() {
    return Stream.of(
        Arguments.of(HouseRules.everyPackageSaysWhatIsNull, "unmarked"),
        Arguments.of(HouseRules.everyPackageSaysWhatBelongsThere, "undescribed"),
        Arguments.of(HouseRules.namesAreNounsOfTheCouncilsWorld, "names"),
        Arguments.of(HouseRules.nobodyWritesToTheStandardStreams, "streams"),
        Arguments.of(HouseRules.exceptionsHaveNames, "generic"),
        Arguments.of(HouseRules.packagesFormNoCycle, "cycle"),
        Arguments.of(HouseRules.secretsAreComparedInConstantTime, "secrets"),
        Arguments.of(HouseRules.tracesAreMadeInOnePlace, "traces"));
  }

  private static boolean violates(ArchRule rule, String packageName) {
    return rule.allowEmptyShould(true)
        .evaluate(new ClassFileImporter().importPackages(packageName))
        .hasViolation();
  }
}
