package moothall.moderation.languagemodel;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * ONNX Runtime 1.29 as it is built for Linux makes up an identity of the machine, keeps it in the
 * home folder and counts what is done with it, to be sent to its maker, unless a variable of the
 * process's environment says no before it is loaded. Java cannot set one, but the C library can;
 * where there is no such function (Windows), the start script's own setting has to do.
 */
final class NoTelemetry {

  private static final String VARIABLE = "ORT_DISABLE_TELEMETRY";

  private NoTelemetry() {}

  /** Must come before the first class of ONNX Runtime is touched. */
  @SuppressWarnings("restricted") // every start of ours allows native access; so does this library
  static void demand() {
    Linker linker = Linker.nativeLinker();
    Optional<MemorySegment> setenv = linker.defaultLookup().find("setenv");
    if (setenv.isEmpty()) {
      return;
    }
    MethodHandle call =
        linker.downcallHandle(
            setenv.get(),
            FunctionDescriptor.of(
                ValueLayout.JAVA_INT,
                ValueLayout.ADDRESS,
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_INT));
    try (Arena arena = Arena.ofConfined()) {
      int refused =
          (int) call.invokeExact(arena.allocateFrom(VARIABLE), arena.allocateFrom("1"), 1);
      if (refused != 0) {
        throw new IllegalStateException(VARIABLE + " cannot be set (expected: room for it)");
      }
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(VARIABLE + " cannot be set", e);
    }
  }
}
