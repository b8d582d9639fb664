package moothall.rules;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/**
 * Included by every module's {@code ArchitectureTest} with {@code ArchTests.in(HouseRules.class)}.
 */
public final class HouseRules {

  private static final List<String> BANNED_SUFFIXES =
      List.of(
          "Manager", "Helper", "Util", "Utils", "Impl", "Dto", "Wrapper", "Base", "Data", "Info");

  @ArchTest
  static final ArchRule everyPackageSaysWhatIsNull =
      classes()
          .that(
              com.tngtech.archunit.base.DescribedPredicate.describe(
                  "are package descriptions", type -> type.getSimpleName().equals("package-info")))
          .should(beAnnotatedWith(NullMarked.class))
          .allowEmptyShould(true)
          .because("null is explicit everywhere");

  @ArchTest
  static final ArchRule everyPackageSaysWhatBelongsThere =
      classes()
          .that()
          .areTopLevelClasses()
          .and()
          .resideOutsideOfPackages("moothall.events..", "..pages..")
          .should(haveADescribedPackage())
          .because("a package-info says what belongs there and what does not");

  @ArchTest
  static final ArchRule namesAreNounsOfTheCouncilsWorld =
      classes().should(notEndIn(BANNED_SUFFIXES)).because("these endings say nothing");

  @ArchTest
  static final ArchRule nobodyWritesToTheStandardStreams =
      noClasses()
          .that()
          .resideOutsideOfPackages("..cli..", "..screen..", "..authoring..")
          .should(ACCESS_STANDARD_STREAMS)
          .because("logging is the only way out, and only command lines talk to a terminal");

  @ArchTest static final ArchRule exceptionsHaveNames = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

  @ArchTest
  static final ArchRule packagesFormNoCycle =
      slices().matching("moothall.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule secretsAreComparedInConstantTime =
      noClasses()
          .should()
          .callMethod(java.util.Arrays.class, "equals", byte[].class, byte[].class)
          .because("MessageDigest.isEqual takes as long for a near miss as for a far one");

  @ArchTest
  static final ArchRule tracesAreMadeInOnePlace =
      noClasses()
          .that()
          .resideOutsideOfPackage("moothall.service.tracing")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.opentelemetry..")
          .because(
              "what a trace may say is decided there, and a decision about a comment knows none");

  private HouseRules() {}

  private static ArchCondition<JavaClass> haveADescribedPackage() {
    return new ArchCondition<>("stand in a package with a package-info") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean described = type.getPackage().tryGetPackageInfo().isPresent();
        events.add(
            new SimpleConditionEvent(
                type, described, type.getName() + " stands in an undescribed package"));
      }
    };
  }

  private static ArchCondition<JavaClass> notEndIn(List<String> suffixes) {
    return new ArchCondition<>("not end in one of " + suffixes) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean clean = suffixes.stream().noneMatch(type.getSimpleName()::endsWith);
        events.add(
            new SimpleConditionEvent(type, clean, type.getName() + " ends in a banned suffix"));
      }
    };
  }
}
