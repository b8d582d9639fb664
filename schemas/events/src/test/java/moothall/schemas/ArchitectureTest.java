package moothall.schemas;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import moothall.rules.HouseRules;

@AnalyzeClasses(packages = "moothall.schemas", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchTests house = ArchTests.in(HouseRules.class);

  @ArchTest
  static final ArchRule onlyTheSerdesAndTheSetupKnowTheRegistry =
      ArchRuleDefinition.noClasses()
          .that()
          .doNotHaveSimpleName("AvroSerdes")
          .and()
          .doNotHaveSimpleName("TopicSetup")
          .and()
          .doNotHaveSimpleName("SchemaSetup")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.confluent..");
}
