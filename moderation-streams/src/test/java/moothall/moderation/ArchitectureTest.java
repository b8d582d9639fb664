package moothall.moderation;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import moothall.moderation.detection.Detector;
import moothall.rules.HouseRules;

@AnalyzeClasses(
    packages = "moothall.moderation",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] CORE = {
    "moothall.moderation.content..",
    "moothall.moderation.normalisation..",
    "moothall.moderation.detection..",
    "moothall.moderation.policy..",
    "moothall.moderation.verdict..",
    "moothall.moderation.conduct.."
  };

  @ArchTest static final ArchTests house = ArchTests.in(HouseRules.class);

  @ArchTest
  static final ArchRule theCoreKnowsOnlyTheJdk =
      classes()
          .that()
          .resideInAnyPackage(CORE)
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(CORE)
                  .or(
                      resideInAnyPackage(
                          "java..",
                          "org.jspecify..",
                          "com.hankcs..",
                          "com.google.re2j..",
                          "com.ibm.icu..")))
          .because(
              "judging is a pure function that we can explain, replay and test without a broker");

  @ArchTest
  static final ArchRule unicodeIsReadInFewPlaces =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "moothall.moderation.normalisation..",
              "moothall.moderation.detection.language..",
              "moothall.moderation.screen..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.ibm.icu..")
          .because("everybody else matches on the copy, where scripts and disguises are settled");

  @ArchTest
  static final ArchRule theCoreReachesNothingOutside =
      noClasses()
          .that()
          .resideInAnyPackage(CORE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.io..", "java.nio..", "java.net..", "java.util.logging..", "java.sql..")
          .because("the core reads no file, opens no connection and writes no log");

  @ArchTest
  static final ArchRule theCoreHasNoClockAndNoChance =
      noClasses()
          .that()
          .resideInAnyPackage(CORE)
          .should()
          .dependOnClassesThat(
              belongToAnyOf(
                  Clock.class,
                  InstantSource.class,
                  Random.class,
                  ThreadLocalRandom.class,
                  UUID.class))
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .callMethod(Locale.class, "getDefault")
          .because("the same comment and policy give the same verdict, byte for byte");

  @ArchTest
  static final ArchRule detectorsAreFinal =
      classes().that().implement(Detector.class).should().haveModifier(JavaModifier.FINAL);

  @ArchTest
  static final ArchRule detectorsAreIndependent =
      slices()
          .matching("moothall.moderation.detection.(*)..")
          .should()
          .notDependOnEachOther()
          .because("a harm can be understood, and removed, by itself");

  @ArchTest
  static final ArchRule residentsWordsMeetNoBacktracking =
      noClasses()
          .that()
          .resideInAnyPackage(
              "moothall.moderation.detection..", "moothall.moderation.normalisation..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.util.regex..")
          .orShould()
          .callMethod(String.class, "matches", String.class)
          .orShould()
          .callMethod(String.class, "replaceAll", String.class, String.class)
          .orShould()
          .callMethod(String.class, "replaceFirst", String.class, String.class)
          .orShould()
          .callMethod(String.class, "split", String.class)
          .because("no comment may cost more than its length");

  /** The topology's stages are typed by the events, because the topics' serdes are. */
  @ArchTest
  static final ArchRule generatedClassesStayAtTheBorder =
      noClasses()
          .that(
              not(
                  resideInAnyPackage(
                      "moothall.moderation.codec..", "moothall.moderation.topology..")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("moothall.events..")
          .because("the wire format may change without the core");

  @ArchTest
  static final ArchRule theFrameworkStaysAtTheRim =
      noClasses()
          .that()
          .resideOutsideOfPackage("moothall.moderation")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.micronaut..", "io.micrometer..", "jakarta..")
          .because("everything below the root is put together by hand");
}
