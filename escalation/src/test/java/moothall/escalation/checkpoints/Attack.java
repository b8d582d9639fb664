package moothall.escalation.checkpoints;

import static moothall.escalation.checkpoints.ChainUnderAttack.COUNCIL;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import moothall.escalation.evidence.EvidenceEntry;
import moothall.escalation.evidence.EvidenceItem;
import moothall.escalation.evidence.Sha256;

/** What a superuser may do to a chain. Each tells the number of the first entry that it touched. */
enum Attack {
  FLIP_A_BYTE {
    @Override
    long on(Connection superuser, Target target) throws SQLException {
      List<String> columns = List.of("raw", "canonical", "prev_hash", "entry_hash");
      String column = columns.get(target.random().nextInt(columns.size()));
      int at = target.number();
      long seq = target.any();
      String flip =
          "update evidence set $ = set_byte($, ? % length($), get_byte($, ? % length($)) # 1)"
              + " where council_id = ? and seq = ?";
      run(superuser, flip.replace("$", column), at, at, COUNCIL, seq);
      return seq;
    }
  },
  REFILE {
    @Override
    long on(Connection superuser, Target target) throws SQLException {
      return change(
          superuser,
          target,
          List.of("comment_id = 'website:town-news:other'", "council_id = 'dunmoor'"));
    }
  },
  MISLABEL {
    @Override
    long on(Connection superuser, Target target) throws SQLException {
      return change(
          superuser,
          target,
          List.of(
              "version = 'other'",
              "kind = 'REMOVED'",
              "raw_sha256 = sha256(raw_sha256)",
              "captured_at = captured_at + interval '1 millisecond'"));
    }
  },
  FLIP_THE_HEAD {
    @Override
    long on(Connection superuser, Target target) throws SQLException {
      run(superuser, "update evidence_head set hash = sha256(hash) where council_id = ?", COUNCIL);
      return target.length();
    }
  },
  DELETE {
    @Override
    long on(Connection superuser, Target target) throws SQLException {
      long seq = target.any();
      run(superuser, "delete from evidence where council_id = ? and seq = ?", COUNCIL, seq);
      return seq;
    }
  },
  DELETE_AND_CLOSE_THE_GAP {
    @Override
    long on(Connection superuser, Target target) throws SQLException {
      long seq = target.vouched();
      run(superuser, "delete from evidence where council_id = ? and seq = ?", COUNCIL, seq);
      shift(superuser, seq, -1);
      return seq;
    }
  },
  INSERT {
    @Override
    long on(Connection superuser, Target target) throws SQLException {
      long seq = target.vouched();
      shift(superuser, seq - 1, 1);
      insert(superuser, forged(superuser, seq, target.number()));
      return seq;
    }
  },
  INSERT_AFTER_THE_END {
    @Override
    long on(Connection superuser, Target target) throws SQLException {
      insert(superuser, forged(superuser, target.length() + 1, target.number()));
      return target.length() + 1;
    }
  },
  REORDER {
    @Override
    long on(Connection superuser, Target target) throws SQLException {
      long one = target.any();
      long other = target.anyBut(one);
      String move = "update evidence set seq = ? where council_id = ? and seq = ?";
      run(superuser, move, 1_000_000L, COUNCIL, one);
      run(superuser, move, one, COUNCIL, other);
      run(superuser, move, other, COUNCIL, 1_000_000L);
      return Math.min(one, other);
    }
  },
  SWAP_PAYLOADS {
    @Override
    long on(Connection superuser, Target target) throws SQLException {
      long one = target.any();
      long other = target.anyBut(one);
      run(
          superuser,
          "update evidence a set raw = b.raw from evidence b where a.council_id = ? and"
              + " b.council_id = a.council_id and a.seq in (?, ?) and b.seq = ? - a.seq",
          COUNCIL,
          one,
          other,
          one + other);
      return Math.min(one, other);
    }
  },
  TRUNCATE_THE_END {
    @Override
    long on(Connection superuser, Target target) throws SQLException {
      long first = target.vouched();
      run(superuser, "delete from evidence where council_id = ? and seq >= ?", COUNCIL, first);
      return first;
    }
  },
  ROLL_BACK {
    @Override
    long on(Connection superuser, Target target) throws SQLException {
      long first = target.vouched();
      run(superuser, "delete from evidence where council_id = ? and seq >= ?", COUNCIL, first);
      EvidenceEntry last = first == 1 ? null : entry(superuser, first - 1);
      setHead(superuser, last == null ? 0 : last.seq(), last);
      return first;
    }
  },
  REWRITE {
    @Override
    long on(Connection superuser, Target target) throws SQLException {
      long first = target.vouched();
      byte[] last =
          first == 1 ? EvidenceEntry.beforeTheFirst() : entry(superuser, first - 1).entryHash();
      for (long seq = first; seq <= target.length(); seq++) {
        EvidenceEntry forged = EvidenceEntry.seal(item(target.number()), seq, last);
        run(superuser, "delete from evidence where council_id = ? and seq = ?", COUNCIL, seq);
        insert(superuser, forged);
        setHead(superuser, seq, forged);
        last = forged.entryHash();
      }
      return first;
    }
  };

  /** What is attacked, and with which luck. {@code size} entries are vouched for. */
  record Target(long length, long size, RandomGenerator random) {
    long any() {
      return random.nextLong(1, length + 1);
    }

    long anyBut(long other) {
      return 1 + (other - 1 + random.nextLong(1, length)) % length;
    }

    long vouched() {
      return random.nextLong(1, size + 1);
    }

    int number() {
      return random.nextInt(1_000_000);
    }
  }

  abstract long on(Connection superuser, Target target) throws SQLException;

  /** Whether every link still holds afterwards, so that only a checkpoint can tell. */
  boolean leavesASoundChain() {
    return this == ROLL_BACK || this == REWRITE;
  }

  /** Whether what was changed is part of an export; the database keeps some of it twice. */
  boolean isInTheExport() {
    return this != MISLABEL;
  }

  private static long change(Connection superuser, Target target, List<String> changes)
      throws SQLException {
    long seq = target.any();
    String change = changes.get(target.random().nextInt(changes.size()));
    run(
        superuser,
        "update evidence set " + change + " where council_id = ? and seq = ?",
        COUNCIL,
        seq);
    return seq;
  }

  private static void shift(Connection superuser, long after, int by) throws SQLException {
    String move = "update evidence set seq = seq + ? where council_id = ? and seq > ?";
    run(superuser, move, 1_000_000L, COUNCIL, after);
    run(superuser, move, by - 1_000_000L, COUNCIL, 1_000_000L);
  }

  private static EvidenceEntry forged(Connection superuser, long seq, int number)
      throws SQLException {
    byte[] last = seq == 1 ? EvidenceEntry.beforeTheFirst() : entry(superuser, seq - 1).entryHash();
    return EvidenceEntry.seal(item(number), seq, last);
  }

  private static EvidenceItem item(int number) {
    return new EvidenceItem(
        COUNCIL,
        new EvidenceItem.Source("moothall.comments.received.v1", "town-news"),
        "website:town-news:forged-" + number,
        "version",
        "CREATED",
        new EvidenceItem.Times(null, Instant.EPOCH, Instant.EPOCH, "test"),
        ("invented forgery " + number).getBytes(StandardCharsets.UTF_8));
  }

  private static void insert(Connection superuser, EvidenceEntry it) throws SQLException {
    byte[] raw = Objects.requireNonNull(it.raw());
    run(
        superuser,
        "insert into evidence (council_id, seq, comment_id, version, kind, raw, raw_sha256,"
            + " canonical, captured_at, prev_hash, entry_hash)"
            + " values (?, ?, ?, 'version', 'CREATED', ?, ?, ?, to_timestamp(0), ?, ?)",
        it.councilId(),
        it.seq(),
        it.commentId(),
        raw,
        Sha256.of(raw),
        it.canonical(),
        it.prevHash(),
        it.entryHash());
  }

  private static void setHead(
      Connection superuser, long seq, @org.jspecify.annotations.Nullable EvidenceEntry last)
      throws SQLException {
    run(
        superuser,
        "update evidence_head set seq = ?, hash = ? where council_id = ?",
        seq,
        last == null ? EvidenceEntry.beforeTheFirst() : last.entryHash(),
        COUNCIL);
  }

  private static EvidenceEntry entry(Connection superuser, long seq) throws SQLException {
    try (PreparedStatement statement =
        superuser.prepareStatement(
            "select comment_id, raw, canonical, prev_hash, entry_hash from evidence"
                + " where council_id = ? and seq = ?")) {
      statement.setString(1, COUNCIL);
      statement.setLong(2, seq);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return new EvidenceEntry(
            COUNCIL,
            seq,
            row.getString(1),
            row.getBytes(2),
            row.getBytes(3),
            row.getBytes(4),
            row.getBytes(5));
      }
    }
  }

  private static void run(Connection superuser, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = superuser.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      if (statement.executeUpdate() == 0 && !sql.startsWith("update evidence set seq")) {
        throw new AssertionError("the attack changed nothing: " + sql);
      }
    }
  }
}
