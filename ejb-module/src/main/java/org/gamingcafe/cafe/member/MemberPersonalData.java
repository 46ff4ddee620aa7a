package org.gamingcafe.cafe.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Kept;
import org.gamingcafe.platform.kernel.PersonalData;

/** What the desk knows of a person and must be able to hand out and to forget. */
@ApplicationScoped
class MemberPersonalData implements PersonalData {

    @Inject
    Members members;

    @Inject
    Guardians guardians;

    @Inject
    WardLimits limits;

    @Inject
    Cards cards;

    @Override
    public List<String> tables() {
        return List.of("member", "guardian", "guardian_limit", "card");
    }

    @Override
    public Map<String, Kept> kept() {
        return Map.of("member", Kept.NUMBER);
    }

    @Override
    public Map<String, Object> export(AccountId account) {
        var data = new HashMap<String, Object>();
        members.find(account).ifPresent(member -> {
            var birth = member.birthDate();
            if (birth != null) {
                data.put("birthDate", birth);
            }
            var note = member.note();
            if (note != null) {
                data.put("note", note);
            }
            member.block().ifPresent(block -> data.put("block", block.reason()));
        });
        var consents = guardians.of(account);
        if (!consents.isEmpty()) {
            data.put("guardians", consents);
            data.put("guardianLimits", limits.history(account));
        }
        var bound = cards.of(account);
        if (!bound.isEmpty()) {
            data.put("cards", bound);
        }
        var wards = guardians.wards(account);
        if (!wards.isEmpty()) {
            data.put("wards", wards);
        }
        return data;
    }

    @Override
    public void erase(Set<AccountId> accounts) {
        members.forget(accounts);
        guardians.forget(accounts);
        limits.forget(accounts);
        cards.forget(accounts);
    }
}
