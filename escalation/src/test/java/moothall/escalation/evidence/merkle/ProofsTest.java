package moothall.escalation.evidence.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ProofsTest {

  private static final HexFormat HEX = HexFormat.of();
  private static final int MOST = 70;

  /** The eight entries that logs of RFC 6962 are tested with. */
  private static final List<byte[]> PUBLISHED =
      List.of(
              "",
              "00",
              "10",
              "2021",
              "3031",
              "40414243",
              "5051525354555657",
              "606162636465666768696a6b6c6d6e6f")
          .stream()
          .map(it -> MerkleHash.leaf(HEX.parseHex(it)))
          .toList();

  @Test
  void areThePublishedOnes() {
    assertThat(hex(published(8).inclusion(0).path()))
        .containsExactly(
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
    assertThat(hex(published(3).inclusion(2).path()))
        .containsExactly("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
    assertThat(hex(published(8).consistency(1).path()))
        .containsExactly(
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
    assertThat(hex(published(5).consistency(2).path()))
        .containsExactly(
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
  }

  @Test
  void holdForEveryLeafAtEverySizeAndForNoOtherLeaf() {
    List<byte[]> leaves = leaves();
    for (int size = 1; size <= MOST; size++) {
      MerkleTree tree = new MerkleTree(it -> leaves.get((int) it), size);
      for (int index = 0; index < size; index++) {
        InclusionProof proof = tree.inclusion(index);
        assertThat(proof.holds(leaves.get(index), tree.root())).isTrue();
        assertThat(proof.holds(leaves.get(index + 1), tree.root())).isFalse();
        long elsewhere = (index + 1L) % size;
        assertThat(
                new InclusionProof(elsewhere, size, proof.path())
                    .holds(leaves.get(index), tree.root()))
            .as("leaf %s of %s said to be leaf %s", index, size, elsewhere)
            .isEqualTo(size == 1);
      }
    }
  }

  @Test
  void showGrowthAndNothingElse() {
    List<byte[]> leaves = leaves();
    for (int later = 1; later <= MOST; later++) {
      MerkleTree tree = new MerkleTree(it -> leaves.get((int) it), later);
      for (int earlier = 1; earlier <= later; earlier++) {
        byte[] before = new MerkleTree(it -> leaves.get((int) it), earlier).root();
        byte[] rewritten = new MerkleTree(it -> leaves.get((int) it + 1), earlier).root();
        ConsistencyProof proof = tree.consistency(earlier);
        assertThat(proof.holds(before, tree.root())).as(earlier + " to " + later).isTrue();
        assertThat(proof.holds(rewritten, tree.root())).as(earlier + " to " + later).isFalse();
      }
    }
  }

  @Test
  void doNotHoldWithoutAHashOrWithOneMore() {
    List<byte[]> leaves = leaves();
    MerkleTree tree = new MerkleTree(it -> leaves.get((int) it), 21);
    InclusionProof proof = tree.inclusion(13);
    List<byte[]> more = new ArrayList<>(proof.path());
    more.add(leaves.getFirst());

    assertThat(new InclusionProof(13, 21, more).holds(leaves.get(13), tree.root())).isFalse();
    assertThat(
            new InclusionProof(13, 21, proof.path().subList(1, proof.path().size()))
                .holds(leaves.get(13), tree.root()))
        .isFalse();
    assertThat(new ConsistencyProof(5, 21, List.of()).holds(leaves.get(0), tree.root())).isFalse();
    assertThat(new ConsistencyProof(0, 21, List.of()).holds(leaves.get(0), tree.root())).isFalse();
  }

  private static MerkleTree published(int size) {
    return new MerkleTree(it -> PUBLISHED.get((int) it), size);
  }

  private static List<byte[]> leaves() {
    List<byte[]> leaves = new ArrayList<>();
    for (int i = 0; i <= MOST; i++) {
      leaves.add(MerkleHash.leaf(("entry " + i).getBytes(StandardCharsets.UTF_8)));
    }
    return leaves;
  }

  private static List<String> hex(List<byte[]> path) {
    return path.stream().map(HEX::formatHex).toList();
  }
}
