package moothall.escalation.actions;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Map;
import moothall.escalation.EscalationUnderTest;
import moothall.escalation.domain.ActionKind;
import moothall.platforms.Act;
import moothall.platforms.Platform;
import moothall.platforms.Platforms;
import org.junit.jupiter.api.Test;

final class ExecutorsTest {

  private static final JavaClasses TESTS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.OnlyIncludeTests())
          .importPackages("moothall.escalation.actions");

  private static final Map<Act, Class<?>> SUITES =
      Map.of(
          Act.HIDE, ActionExecutorContract.class,
          Act.DELETE, DeletesContract.class,
          Act.REPLY, RepliesContract.class,
          Act.BLOCK, BlocksContract.class,
          Act.REPORT, ReportsContract.class);

  @Test
  void areThereExactlyForThePlatformsThatSaySo() {
    try (EscalationUnderTest service =
        EscalationUnderTest.start(Map.of("moothall.test.callback", "http://127.0.0.1:1"))) {
      assertThat(service.bean(ExecutorsOfTheTest.class).all())
          .extracting(ActionExecutor::platform)
          .containsExactlyInAnyOrderElementsOf(
              service.bean(Platforms.class).all().stream()
                  .filter(platform -> platform.acting().built())
                  .map(Platform::id)
                  .toList());
    }
  }

  @Test
  void doWhatTheFileSays() {
    try (EscalationUnderTest service =
        EscalationUnderTest.start(Map.of("moothall.test.callback", "http://127.0.0.1:1"))) {
      Platforms platforms = service.bean(Platforms.class);
      for (ActionExecutor executor : service.bean(ExecutorsOfTheTest.class).all()) {
        Platform platform = platforms.find(executor.platform()).orElseThrow();
        assertThat(executor.acts().stream().map(ActionKind::name))
            .as(platform.id())
            .containsExactlyInAnyOrderElementsOf(
                Arrays.stream(Act.values()).filter(platform::does).map(Act::name).toList());
        SUITES.forEach((act, suite) ->
            assertThat(isAsked(executor.getClass().getPackageName(), suite))
                .as(platform.id() + " passes " + suite.getSimpleName())
                .isEqualTo(platform.does(act)));
      }
    }
  }

  private static boolean isAsked(String aPackage, Class<?> suite) {
    return TESTS.stream()
        .anyMatch(test ->
            test.getPackageName().equals(aPackage)
                && test.isAssignableTo(suite)
                && !test.getModifiers().contains(JavaModifier.ABSTRACT));
  }
}
