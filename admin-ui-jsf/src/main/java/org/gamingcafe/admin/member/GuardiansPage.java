package org.gamingcafe.admin.member;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.Names;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.member.GuardianLimitView;
import org.gamingcafe.cafe.member.GuardianService;
import org.gamingcafe.cafe.member.GuardianView;
import org.gamingcafe.cafe.member.MemberService;
import org.gamingcafe.cafe.member.MemberView;
import org.gamingcafe.cafe.member.NewGuardian;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/** Who has consented for a member below age, and what they allow. */
@Named
@ViewScoped
public class GuardiansPage implements Serializable {

    @Inject
    GuardianService guardians;

    @Inject
    MemberService members;

    @Inject
    Names names;

    @Inject
    Here here;

    private @Nullable String id;
    private @Nullable String number;
    private @Nullable String name;
    private @Nullable String phone;
    private @Nullable String email;
    private NewGuardian.Given given = NewGuardian.Given.PERSON;
    private LimitsInput limits = new LimitsInput();
    private boolean saved;
    private transient @Nullable MemberView member;

    public void load() {
        getMember();
        limits = LimitsInput.of(guardians.limits(ward()));
    }

    public void note() {
        saved = false;
        guardians.note(ward(), new NewGuardian(known(), name, phone, email, given));
        number = null;
        name = null;
        phone = null;
        email = null;
    }

    private @Nullable AccountId known() {
        return number == null || number.isBlank()
                ? null
                : members.withNumber(here.id(), number).orElseThrow(() -> new NotFound("member"));
    }

    public void withdraw(@Nullable String chosen) {
        saved = false;
        guardians.withdraw(ward(), Parameters.id(chosen, "guardian"));
    }

    public void saveLimits() {
        saved = false;
        limits = LimitsInput.of(guardians.setLimits(ward(), limits.limits(here.currency())));
        saved = true;
    }

    public MemberView getMember() {
        var known = member;
        if (known == null) {
            known = members.get(ward());
            member = known;
        }
        return known;
    }

    public List<GuardianView> getRows() {
        return guardians.list(ward());
    }

    public List<GuardianLimitView> getHistory() {
        return guardians.history(ward());
    }

    /** What somebody is called, or the name that was noted. */
    public String called(GuardianView guardian) {
        var account = guardian.guardian();
        if (account == null) {
            return String.valueOf(guardian.name());
        }
        return person(account.value());
    }

    public String person(UUID account) {
        names.learn(account);
        return names.of(account);
    }

    private AccountId ward() {
        return new AccountId(Parameters.id(id, "member"));
    }

    public NewGuardian.Given[] getWays() {
        return NewGuardian.Given.values();
    }

    public LimitsInput getLimits() {
        return limits;
    }

    public boolean isSaved() {
        return saved;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public NewGuardian.Given getGiven() {
        return given;
    }

    public void setGiven(NewGuardian.@Nullable Given given) {
        this.given = given == null ? NewGuardian.Given.PERSON : given;
    }
}
