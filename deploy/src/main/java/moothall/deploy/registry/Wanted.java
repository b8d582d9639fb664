package moothall.deploy.registry;

import java.util.List;
import java.util.Optional;
import moothall.deploy.registry.RegistryEntry.Version;

/** The version that a request names: a number, {@code latest} or {@code -1}. */
sealed interface Wanted {

  record Found(Version version) implements Wanted {}

  record Missing(Answer answer) implements Wanted {}

  static Wanted of(String name, List<Version> versions) {
    if (name.equals("latest") || name.equals("-1")) {
      return versions.isEmpty()
          ? new Missing(Answer.noVersion(name))
          : new Found(versions.getLast());
    }
    Optional<Integer> number = number(name);
    if (number.isEmpty()) {
      return new Missing(
          Answer.refused(
              42202,
              "The specified version '"
                  + name
                  + "' is not a valid version id (expected: a number from 1, or latest)"));
    }
    return versions.stream()
        .filter(it -> it.version() == number.get())
        .findFirst()
        .<Wanted>map(Found::new)
        .orElse(new Missing(Answer.noVersion(name)));
  }

  /** Empty for everything but a number from 1 that fits an {@code int}. */
  static Optional<Integer> number(String text) {
    return text.matches("[1-9][0-9]{0,8}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }
}
