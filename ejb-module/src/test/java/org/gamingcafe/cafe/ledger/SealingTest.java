package org.gamingcafe.cafe.ledger;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Acts on seals and verifications as their tests say them. */
abstract class SealingTest extends BooksTest {

    final SealService seals = the(SealService.class);
    final VerificationService verification = the(VerificationService.class);

    int seal() {
        return as(house(), seals::sealAll);
    }

    /** On another connection, while this thread is in the middle of something. */
    void meanwhile(Runnable act) {
        CompletableFuture.runAsync(() -> as(house(), act)).join();
    }

    /** Runs a verification to its end. */
    VerificationView verify() {
        return as(house(), () -> {
            var id = the(Verifications.class).begin(venue.value());
            while (verification.check(id)) {
                continue;
            }
            return the(Verifications.class).find(id).orElseThrow();
        });
    }

    /** What a person with access to the database and without scruples could do. */
    void byHand(String table, String statement, Object... arguments) {
        change("alter table %s disable trigger user".formatted(table));
        change(statement, arguments);
        change("alter table %s enable trigger user".formatted(table));
    }

    long sealed(UUID entry) {
        return number("select count(*) from ledger_sealed_entry where entry_id = ?", entry);
    }

    long unsealed() {
        return number("""
                select count(*) from journal_entry e where venue_id = ?
                and not exists (select from ledger_sealed_entry s where s.entry_id = e.id)""", venue);
    }
}
