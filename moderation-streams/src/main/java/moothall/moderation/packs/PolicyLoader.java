package moothall.moderation.packs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import moothall.moderation.policy.Term;

/** Loads a policy completely or not at all: one wrong line, and nothing of it is used. */
public final class PolicyLoader {

  private static final int HASH_DIGITS = 16;

  private final PolicyFiles files;
  private final LocalDate day;

  /** Takes what is in force on that day. */
  public PolicyLoader(PolicyFiles files, LocalDate day) {
    this.files = files;
    this.day = day;
  }

  public LoadedPolicy load() {
    try {
      Map.Entry<String, String> proscribedFile = files.proscribed();
      ProscribedList proscribed;
      try {
        proscribed = ProscribedList.read(proscribedFile.getValue());
      } catch (Unreadable e) {
        return new LoadedPolicy.Unusable(List.of(e.in(proscribedFile.getKey())));
      }
      return load(files.packs(), proscribed);
    } catch (IOException e) {
      String message = "cannot be read: " + e.getClass().getSimpleName() + " " + e.getMessage();
      return new LoadedPolicy.Unusable(List.of(new PackProblem(files.place(), 0, message)));
    }
  }

  private LoadedPolicy load(Map<String, String> contents, ProscribedList proscribed) {
    List<Term> names = proscribed.terms(day);
    if (names.isEmpty()) {
      String message = "no organisation is proscribed on " + day + " (expected: at least one)";
      return new LoadedPolicy.Unusable(List.of(new PackProblem("proscribed list", 0, message)));
    }
    PackReader reader = new PackReader(PolicyFiles.taxonomy(), names);
    List<ReadPack> inForce = new ArrayList<>();
    List<PackProblem> problems = new ArrayList<>();
    contents.forEach((file, yaml) -> {
      try {
        ReadPack pack = reader.read(file, yaml);
        if (pack.isInForce(day)) {
          inForce.add(pack);
        }
      } catch (Unreadable e) {
        problems.add(e.in(file));
      }
    });
    if (inForce.isEmpty() && problems.isEmpty()) {
      problems.add(
          new PackProblem(
              files.place(), 0, "no pack is in force (expected: a *.yaml with status: ACTIVE)"));
    }
    if (!problems.isEmpty()) {
      return new LoadedPolicy.Unusable(problems);
    }
    return checked(inForce, version(inForce, contents, proscribed, names));
  }

  private static LoadedPolicy checked(List<ReadPack> inForce, String version) {
    PolicySet policy = new PolicySet(inForce.stream().map(ReadPack::pack).toList());
    List<PackProblem> problems = ExampleRun.problems(inForce, policy);
    return problems.isEmpty()
        ? new LoadedPolicy.Ready(policy, version)
        : new LoadedPolicy.Unusable(problems);
  }

  /** Names, versions and content of everything that can change a verdict. */
  private static String version(
      List<ReadPack> inForce,
      Map<String, String> contents,
      ProscribedList proscribed,
      List<Term> names) {
    MessageDigest digest = sha256();
    List<String> parts = new ArrayList<>();
    for (ReadPack pack : inForce) {
      parts.add(pack.pack().name() + "/" + pack.pack().version());
      update(digest, contents.getOrDefault(pack.file(), ""));
    }
    names.forEach(name -> update(digest, name.toString()));
    parts.add(ProscribedList.REFERENCE + "/" + proscribed.version());
    return String.join("+", parts)
        + "#"
        + HexFormat.of().formatHex(digest.digest()).substring(0, HASH_DIGITS);
  }

  private static void update(MessageDigest digest, String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
