package org.gamingcafe.cafe.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gamingcafe.cafe.ledger.Finding.Kind;
import org.gamingcafe.platform.crypto.MerkleRoot;
import org.jspecify.annotations.Nullable;

/** Compares seals with each other and every sealed entry with the rows as they are now. */
@ApplicationScoped
class SealCheck {

    private static final int SEALS = 50;

    @Inject
    Seals seals;

    @Inject
    WrittenEntries entries;

    @Inject
    Chain chain;

    @Inject
    Checkpoints checkpoints;

    /** @param place the number of the last seal that was checked */
    Piece check(UUID venue, String place) {
        var after = Math.max(checkpoints.head(venue).number(), place.isEmpty() ? 0 : Long.parseLong(place));
        var next = seals.after(venue, after, SEALS);
        if (next.isEmpty()) {
            return Piece.end();
        }
        var last = next.getLast().number();
        var members = seals.members(venue, after + 1, last);
        var findings = new ArrayList<Finding>();
        var before = seals.at(venue, after);
        var ofSeal = members.stream().collect(Collectors.groupingBy(Seals.Member::seal));
        for (var seal : next) {
            findings.addAll(chained(before, seal));
            findings.addAll(content(seal, ofSeal.getOrDefault(seal.number(), List.of())));
            before = seal;
        }
        var accounts = new HashSet<UUID>();
        var written = entries.all(members.stream().map(Seals.Member::entry).toList());
        for (var member : members) {
            findings.addAll(entry(member, written.get(member.entry()), accounts));
        }
        return new Piece(Long.toString(last), members.size(), findings, accounts);
    }

    private static List<Finding> chained(Seal before, Seal seal) {
        var findings = new ArrayList<Finding>();
        for (var missing = before.number() + 1; missing < seal.number(); missing++) {
            findings.add(Finding.ofBook(Kind.SEAL_REMOVED, "seal " + missing));
        }
        if (findings.isEmpty() && !Arrays.equals(seal.previous(), before.hash())) {
            findings.add(altered(seal, "does not continue seal " + before.number()));
        }
        if (!Arrays.equals(seal.hash(), seal.computed())) {
            findings.add(altered(seal, "its hash is not that of its row"));
        }
        return findings;
    }

    private static List<Finding> content(Seal seal, List<Seals.Member> members) {
        for (var position = 1; position <= seal.entries(); position++) {
            if (members.size() < position || members.get(position - 1).position() != position) {
                return List.of(altered(seal, "its row for entry " + position + " is missing"));
            }
        }
        if (members.size() > seal.entries()) {
            return List.of(altered(seal, "a row was added to it"));
        }
        var root = MerkleRoot.of(
                members.stream().map(member -> member.print().hash()).toList());
        return Arrays.equals(root, seal.root())
                ? List.of()
                : List.of(altered(seal, "its root is not that of its entries"));
    }

    private static Finding altered(Seal seal, String detail) {
        return Finding.ofBook(Kind.SEAL_ALTERED, "seal " + seal.number() + ": " + detail);
    }

    private List<Finding> entry(Seals.Member member, WrittenEntries.@Nullable Written written, Set<UUID> accounts) {
        if (written == null) {
            return List.of(Finding.ofEntry(Kind.ENTRY_REMOVED, member.entry(), "sealed by seal " + member.seal()));
        }
        var findings = new ArrayList<Finding>();
        var print = member.print();
        if (!print.hasPart(0, EntryHash.part(written.head(), print.legs()))) {
            findings.add(Finding.ofEntry(Kind.ENTRY_ALTERED, member.entry(), "sealed by seal " + member.seal()));
        }
        findings.addAll(legs(member, written));
        if (findings.isEmpty() && !chain.isAsWritten(written)) {
            findings.add(Finding.ofEntry(
                    Kind.ENTRY_INSERTED, member.entry(), "written by hand: its hash is not that of its rows"));
        }
        if (!findings.isEmpty()) {
            written.lines().forEach(line -> accounts.add(line.account()));
        }
        return findings;
    }

    private static List<Finding> legs(Seals.Member member, WrittenEntries.Written written) {
        var findings = new ArrayList<Finding>();
        var legs = byLeg(written);
        for (var leg = 1; leg <= member.print().legs(); leg++) {
            var line = legs.remove(leg);
            if (line == null) {
                findings.add(
                        Finding.ofLeg(Kind.POSTING_REMOVED, member.entry(), leg, null, "no such posting any more"));
            } else if (!member.print().hasPart(leg, EntryHash.part(member.entry(), line))) {
                findings.add(Finding.ofLeg(Kind.POSTING_ALTERED, member.entry(), leg, line.account(), amounts(line)));
            }
        }
        legs.forEach((leg, line) ->
                findings.add(Finding.ofLeg(Kind.POSTING_INSERTED, member.entry(), leg, line.account(), amounts(line))));
        return findings;
    }

    private static Map<Integer, EntryHash.Line> byLeg(WrittenEntries.Written written) {
        var legs = new HashMap<Integer, EntryHash.Line>();
        written.lines().forEach(line -> legs.put(line.leg(), line));
        return legs;
    }

    private static String amounts(EntryHash.Line line) {
        return "found debit " + line.debit() + ", credit " + line.credit() + ", balance after " + line.balanceAfter();
    }
}
