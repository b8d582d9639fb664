package moothall.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import moothall.rules.HouseRules;

@AnalyzeClasses(packages = "moothall.ingest", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchTests house = ArchTests.in(HouseRules.class);

  @ArchTest
  static final ArchRule acceptingACommentIsPure =
      classes()
          .that()
          .resideInAPackage("..ingest.comment..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "moothall.ingest.comment..",
              "moothall.events..",
              "org.jspecify..",
              "org.apache.avro..")
          .because("what a comment is does not depend on how it came");

  @ArchTest
  static final ArchRule acceptingACommentHasNoClock =
      noClasses()
          .that()
          .resideInAPackage("..ingest.comment..")
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("the time of receipt is handed in");

  @ArchTest
  static final ArchRule channelsDoNotKnowEachOther =
      slices().matching("moothall.ingest.(website|file)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule nothingIsJudgedHere =
      noClasses().should().dependOnClassesThat().resideInAPackage("moothall.moderation..");
}
