package moothall.escalation.oidc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import moothall.escalation.access.Role;
import org.jspecify.annotations.Nullable;

/** Which groups of the council's directory are which roles here. Nothing else gives a role. */
public record RoleMapping(List<Group> groups) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public RoleMapping {
    groups = List.copyOf(groups);
  }

  /**
   * A group, or a role of the provider's application.
   *
   * @param value as it stands in the claim, letter by letter
   * @param name for people, where the value is none that they know
   * @param roles names of {@link Role}
   */
  public record Group(String value, @Nullable String name, List<String> roles) {

    String shown() {
      return name == null || name.isBlank() ? value : name;
    }
  }

  /**
   * Read at a start.
   *
   * @throws IllegalStateException if somebody has to correct it; the message says what
   */
  static RoleMapping read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new IllegalStateException(
          "moothall.escalation.oidc.roles-file: "
              + file
              + " is not there (expected: a JSON list of groups and their roles, docs/access.md)");
    }
    try {
      RoleMapping mapping = new RoleMapping(List.of(JSON.readValue(file.toFile(), Group[].class)));
      mapping
          .objection()
          .ifPresent(it -> {
            throw new IllegalStateException(file + ": " + it);
          });
      return mapping;
    } catch (JsonProcessingException | NullPointerException e) {
      throw new IllegalStateException(
          file
              + " is not what says which groups are which roles (expected: [{\"value\": \"…\","
              + " \"name\": \"…\", \"roles\": [\"MODERATOR\"]}, …])");
    } catch (IOException e) {
      throw new IllegalStateException(file + " cannot be read (" + e.getClass().getName() + ")");
    }
  }

  private Optional<String> objection() {
    if (groups.isEmpty()) {
      return Optional.of("no group is mapped to a role (expected: one or more)");
    }
    Set<String> values = new HashSet<>();
    for (Group group : groups) {
      if (group.value() == null || group.value().isBlank()) {
        return Optional.of("a group has no value (expected: what stands in the claim)");
      }
      if (!values.add(group.value())) {
        return Optional.of("the group " + group.value() + " stands there twice (expected: once)");
      }
      if (group.roles() == null || group.roles().isEmpty()) {
        return Optional.of("the group " + group.value() + " has no role (expected: one or more)");
      }
      for (String role : group.roles()) {
        if (role == null || Role.parse(role).isEmpty()) {
          return Optional.of(
              "the group "
                  + group.value()
                  + " is mapped to the role "
                  + role
                  + " (expected one of "
                  + Arrays.toString(Role.values())
                  + ")");
        }
      }
    }
    return Optional.empty();
  }

  /** Of somebody who is in these; none for what is not mapped. */
  public Set<Role> roles(Collection<String> values) {
    Set<Role> roles = new TreeSet<>();
    groups.stream()
        .filter(it -> values.contains(it.value()))
        .flatMap(it -> it.roles().stream())
        .map(Role::parse)
        .flatMap(Optional::stream)
        .forEach(roles::add);
    return roles;
  }

  /** What somebody has to be in one of, for people. */
  public List<String> names() {
    return groups.stream().map(Group::shown).filter(Objects::nonNull).sorted().toList();
  }
}
