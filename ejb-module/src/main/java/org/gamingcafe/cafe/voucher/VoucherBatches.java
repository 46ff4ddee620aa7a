package org.gamingcafe.cafe.voucher;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.VenueId;

/** Codes as they are issued, many in one statement. */
@ApplicationScoped
class VoucherBatches {

    @PersistenceContext
    EntityManager em;

    void add(VoucherBatchView batch, VenueId venue, AccountId by, UUID entry, List<String> codes) {
        em.createNativeQuery("""
                        insert into voucher_batch (id, venue_id, name, kind, amount, currency, pieces, valid_until, issued_at,
                            issued_by, entry_id)
                        values (:id, :venue, :name, :kind, :amount, :currency, :pieces, :until, :at, :by, :entry)""")
                .setParameter("id", batch.id())
                .setParameter("venue", venue.value())
                .setParameter("name", batch.name())
                .setParameter("kind", batch.kind().name())
                .setParameter("amount", batch.value().minor())
                .setParameter("currency", batch.value().currency())
                .setParameter("pieces", batch.pieces())
                .setParameter("until", batch.validUntil())
                .setParameter("at", batch.issuedAt())
                .setParameter("by", by.value())
                .setParameter("entry", entry)
                .executeUpdate();
        em.createNativeQuery("""
                        insert into voucher (id, batch_id, venue_id, code_hash, ending)
                        select code.id, :batch, :venue, code.hash, code.ending
                        from unnest(cast(:ids as uuid[]), cast(:hashes as text[]), cast(:endings as text[]))
                            as code (id, hash, ending)""")
                .setParameter("batch", batch.id())
                .setParameter("venue", venue.value())
                .setParameter(
                        "ids", codes.stream().map(code -> Ids.next().toString()).collect(array()))
                .setParameter("hashes", codes.stream().map(VoucherCode::hash).collect(array()))
                .setParameter("endings", codes.stream().map(VoucherCode::ending).collect(array()))
                .executeUpdate();
    }

    /** Ids, letters, digits and dashes: nothing that would have to be quoted. */
    private static Collector<CharSequence, ?, String> array() {
        return Collectors.joining(",", "{", "}");
    }
}
