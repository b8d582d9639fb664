package moothall.escalation.accounts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * The accounts file: read at a start, made up at the first. What is wrong with it ends the start.
 */
final class AccountsFile {

  private static final ObjectMapper JSON = new ObjectMapper();

  private AccountsFile() {}

  static Register read(Path file) {
    try {
      Register register = JSON.readValue(file.toFile(), Register.class);
      Optional<String> objection = register.objection();
      if (objection.isPresent()) {
        throw new IllegalStateException(file + ": " + objection.get());
      }
      return register;
    } catch (JsonProcessingException e) {
      // Jackson's own message quotes the file.
      throw new IllegalStateException(file + " is not an accounts file that we can read");
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  /**
   * The passwords are written down first: an accounts file without them would lock everybody out.
   */
  static Register make(Path file, Path firstRunFile) {
    SecureRandom random = new SecureRandom();
    FirstRun first = FirstRun.random(random);
    Register register = first.register(random);
    PrivateFile.write(firstRunFile, first.text());
    try {
      PrivateFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(register));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("accounts can always be written as JSON", e);
    }
    return register;
  }
}
