package moothall.escalation;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moothall.escalation.actions.ActionExecutor;
import moothall.escalation.actions.ActionExecutorContract;
import moothall.escalation.actions.PeopleExecutorContract;
import moothall.escalation.actions.RotatingTokens;
import moothall.escalation.actions.RotatingTokensContract;
import moothall.rules.HouseRules;

@AnalyzeClasses(
    packages = "moothall.escalation",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

  private static final String[] PURE = {
    "moothall.escalation.domain..",
    "moothall.escalation.access..",
    "moothall.escalation.retention..",
    "moothall.escalation.work..",
    "moothall.escalation.disclosure..",
    "moothall.escalation.transparency..",
    "moothall.escalation.insight..",
    "moothall.escalation.policy..",
    "moothall.escalation.care..",
    "moothall.escalation.referral..",
    "moothall.escalation.guessing..",
    "moothall.escalation.watch.."
  };

  @ArchTest static final ArchTests house = ArchTests.in(HouseRules.class);

  @ArchTest
  static final ArchRule theDomainKnowsOnlyTheJdk =
      classes()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(PURE)
                  .or(
                      resideInAnyPackage(
                          "java.lang..",
                          "java.util..",
                          "java.time..",
                          "java.nio.charset..",
                          "org.jspecify.."))
                  // Neither asks the network.
                  .or(belongToAnyOf(java.net.URLEncoder.class, java.net.URLDecoder.class)))
          .because("what a verdict leads to must be explained without a database or a broker");

  @ArchTest
  static final ArchRule theDomainHasNoClock =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.time.Clock")
          .because("the same events make the same case");

  @ArchTest
  static final ArchRule whatFollowsForAuthorsIsDecidedWithoutASystem =
      classes()
          .that()
          .resideInAPackage("..escalation.conduct..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java.lang..",
              "java.util..",
              "java.time..",
              "org.jspecify..",
              "moothall.escalation.domain..",
              "moothall.escalation.access..",
              "moothall.escalation.conduct..")
          .because("an ombudsman looks at how somebody was decided about");

  @ArchTest
  static final ArchRule whatFollowsForAuthorsHasNoClock =
      noClasses()
          .that()
          .resideInAPackage("..escalation.conduct..")
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.time.Clock")
          .because("a strike expires by the time that it is asked about");

  @ArchTest
  static final ArchRule evidenceIsVerifiedWithoutASystem =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..escalation.evidence..", "..escalation.dossier..", "..escalation.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "io.micronaut..", "org.apache.kafka..")
          .because("nobody should have to trust the system that made the evidence");

  @ArchTest
  static final ArchRule onlyTheRimKnowsTheEvents =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..escalation.domain..",
              "..escalation.evidence..",
              "..escalation.store..",
              "..escalation.casework..",
              "..escalation.reading..",
              "..escalation.web..",
              "..escalation.console..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("moothall.events..", "org.apache.avro..", "org.apache.kafka..")
          .because("intake and outbox translate");

  @ArchTest
  static final ArchRule nothingHereDetects =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "moothall.moderation..", "com.google.re2j..", "com.hankcs..", "java.util.regex..")
          .because("what a comment means is decided elsewhere");

  @ArchTest
  static final ArchRule everyPlatformPassesTheContract =
      classes()
          .that()
          .implement(ActionExecutor.class)
          .and()
          .doNotHaveModifier(JavaModifier.ABSTRACT)
          .should(haveASuiteBesideThem(ActionExecutorContract.class, PeopleExecutorContract.class))
          .because("what one platform promises, all do");

  @ArchTest
  static final ArchRule whoseTokensRotatePassTheirContract =
      classes()
          .that()
          .implement(ActionExecutor.class)
          .and(dependOn(RotatingTokens.class))
          .should(haveASuiteBesideThem(RotatingTokensContract.class))
          .because("a pair of tokens that is lost is a page that is lost");

  private static final String[] METAS = {
    "moothall.escalation.actions.facebook",
    "moothall.escalation.actions.instagram",
    "moothall.escalation.actions.threads"
  };

  @ArchTest
  static final ArchRule platformsDoNotKnowEachOther =
      slices()
          .matching("moothall.escalation.actions.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              resideInAnyPackage(METAS), resideInAnyPackage("moothall.escalation.actions.meta"))
          .because("only Meta's platforms share something that is not everybody's");

  @ArchTest
  static final ArchRule nothingInwardsKnowsThePeople =
      noClasses()
          .that()
          .resideOutsideOfPackages("..escalation.web..", "..escalation.console..", "..pages..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..escalation.web..", "..escalation.console..")
          .because("dependencies point inwards");

  private static DescribedPredicate<JavaClass> dependOn(Class<?> other) {
    return describe(
        "depend on " + other.getSimpleName(),
        type ->
            type.getDirectDependenciesFromSelf().stream()
                .anyMatch(it -> it.getTargetClass().isEquivalentTo(other)));
  }

  private static ArchCondition<JavaClass> haveASuiteBesideThem(Class<?>... contracts) {
    JavaClasses tests =
        new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("moothall.escalation.actions");
    String wanted =
        Stream.of(contracts).map(Class::getSimpleName).collect(Collectors.joining(" or "));
    return new ArchCondition<>("have a concrete " + wanted + " in their package") {
      @Override
      public void check(JavaClass executor, ConditionEvents events) {
        boolean tested =
            tests.stream()
                .anyMatch(test ->
                    test.getPackageName().equals(executor.getPackageName())
                        && Stream.of(contracts).anyMatch(test::isAssignableTo)
                        && !test.getModifiers().contains(JavaModifier.ABSTRACT));
        events.add(
            new SimpleConditionEvent(
                executor, tested, executor.getName() + " has no " + wanted + " beside it"));
      }
    };
  }
}
