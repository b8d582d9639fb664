package moothall.moderation.languagemodel;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions.ExecutionMode;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import java.nio.LongBuffer;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import moothall.moderation.detection.learned.Encoder;
import moothall.moderation.detection.learned.Question;
import moothall.moderation.detection.learned.Strand;

/**
 * A network in ONNX Runtime, in this process. Each text is scored alone and by one thread: the
 * scale of whole-number arithmetic is taken from what is scored, so that in a batch a resident's
 * score would depend on other residents.
 */
public final class OnnxEncoder implements Encoder {

  /**
   * Bytes. Setting up the runtime overflows the megabyte that Java gives a thread, and takes the
   * whole process with it (seen with ONNX Runtime 1.29); scoring needs little.
   */
  private static final long LOADING_STACK = 32L << 20;

  private static final String INPUT = "tokens";
  private static final int ANSWERS = Question.values().length + Strand.values().length;

  private final OrtEnvironment environment;
  private final OrtSession session;

  private OnnxEncoder(OrtEnvironment environment, OrtSession session) {
    this.environment = environment;
    this.session = session;
  }

  /** The runtime, set up once for the process by a thread of its own from the first touch on. */
  private static final class SettingUp {

    static final FutureTask<OrtEnvironment> ENVIRONMENT =
        begun(() -> {
          NoTelemetry.demand();
          return OrtEnvironment.getEnvironment();
        });
  }

  /**
   * Begins to set up the runtime and returns at once: unpacking and linking it takes as long as
   * reading a network and its hash, and needs neither.
   */
  static void prepare() {
    var _ = SettingUp.ENVIRONMENT.isDone();
  }

  /**
   * Loads a network.
   *
   * @throws IllegalArgumentException if it is none, or not one of ours, saying what was expected
   */
  static OnnxEncoder of(byte[] network) {
    OrtEnvironment environment = ended(SettingUp.ENVIRONMENT);
    return ended(begun(() -> loaded(environment, network)));
  }

  private static <T> FutureTask<T> begun(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread loader = new Thread(null, task, "encoder-loader", LOADING_STACK);
    loader.setDaemon(true);
    loader.start();
    return task;
  }

  private static <T> T ended(FutureTask<T> task) {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the network was being loaded", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IllegalArgumentException bad
          ? bad
          : new IllegalStateException("the network could not be loaded", e.getCause());
    }
  }

  private static OnnxEncoder loaded(OrtEnvironment environment, byte[] network) {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setExecutionMode(ExecutionMode.SEQUENTIAL);
      options.setOptimizationLevel(OptLevel.ALL_OPT);
      OnnxEncoder encoder =
          new OnnxEncoder(environment, environment.createSession(network, options));
      encoder.check();
      return encoder;
    } catch (OrtException e) {
      throw new IllegalArgumentException(
          "cannot be loaded: "
              + e.getMessage()
              + " (expected: a network as the training writes it)",
          e);
    }
  }

  private void check() {
    if (!session.getInputNames().contains(INPUT)) {
      throw new IllegalArgumentException(
          "takes " + session.getInputNames() + " (expected: " + INPUT + ")");
    }
    float[] answers = logits(new int[] {101, 102});
    if (answers.length != ANSWERS) {
      throw new IllegalArgumentException(
          "gives " + answers.length + " answers (expected: " + ANSWERS + ")");
    }
  }

  @Override
  public float[] logits(int[] tokens) {
    long[] numbers = new long[tokens.length];
    for (int i = 0; i < tokens.length; i++) {
      numbers[i] = tokens[i];
    }
    long[] shape = {1, tokens.length};
    try (OnnxTensor input = OnnxTensor.createTensor(environment, LongBuffer.wrap(numbers), shape);
        OrtSession.Result result = session.run(Map.of(INPUT, input))) {
      return ((float[][]) result.get(0).getValue())[0];
    } catch (OrtException e) {
      throw new IllegalStateException("the network failed with " + e.getCode(), e);
    }
  }
}
