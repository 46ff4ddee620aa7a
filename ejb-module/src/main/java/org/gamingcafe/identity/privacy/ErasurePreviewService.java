package org.gamingcafe.identity.privacy;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.gamingcafe.identity.leaving.LegalHoldService;
import org.gamingcafe.identity.leaving.LegalHoldView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Objection;
import org.gamingcafe.platform.kernel.PersonalData;
import org.jspecify.annotations.Nullable;

/** An erasure that is only told (E12): what would go, what would stay and why, and what would put it off. */
@Stateless
@PermitAll
public class ErasurePreviewService {

    @Inject
    Contributions contributions;

    @Inject
    LegalHoldService holds;

    @Inject
    RetentionWords words;

    /** Of one's own account. Nothing is changed. */
    public ErasurePreview mine() {
        var me = Call.current().caller().person();
        var language = Call.current().language();
        var kinds = contributions.all().stream()
                .flatMap(room -> room.parts().stream())
                .flatMap(part -> part.tables().stream().map(table -> kind(part, table)))
                .map(kind -> words.said(kind, language))
                .sorted(Comparator.comparing(ErasurePreview.Kind::isErased)
                        .reversed()
                        .thenComparing(ErasurePreview.Kind::name))
                .toList();
        return new ErasurePreview(kinds, waits(me));
    }

    private List<ErasurePreview.Wait> waits(AccountId me) {
        return contributions.objections(Set.of(me)).getOrDefault(me, Set.of()).stream()
                .map(why -> new ErasurePreview.Wait(why, until(me, why)))
                .toList();
    }

    private @Nullable Instant until(AccountId me, Objection why) {
        return switch (why) {
            case OPEN_PLAY, UNPAID_DEBT -> null;
            case LEGAL_HOLD -> holds.of(me).map(LegalHoldView::until).orElse(null);
        };
    }

    private static RetentionWords.Unsaid kind(PersonalData part, String table) {
        return new RetentionWords.Unsaid(table, part.kept().get(table));
    }
}
