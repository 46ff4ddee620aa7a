package org.gamingcafe.admin.member;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.PastOrPresent;
import java.io.IOException;
import java.time.LocalDate;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.admin.PersonInput;
import org.gamingcafe.cafe.member.MemberEdit;
import org.gamingcafe.cafe.member.MemberService;
import org.gamingcafe.cafe.member.MemberView;
import org.gamingcafe.cafe.member.NewMember;
import org.gamingcafe.platform.kernel.AccountId;
import org.jspecify.annotations.Nullable;

/** A member entered at the desk (D23), or the data of one changed. The versions are the ones that were shown. */
@Named
@ViewScoped
public class MemberForm extends PersonInput {

    @Inject
    MemberService members;

    @Inject
    Here here;

    private @Nullable String id;
    private @Nullable String username;
    private @Nullable String email;
    private @Nullable LocalDate birthDate;
    private @Nullable String note;
    private String tier = "";
    private long version;
    private long accountVersion;

    public void load() {
        if (isNew()) {
            setLanguage(here.getVenue().language());
            return;
        }
        show(members.get(account()));
    }

    public void save() throws IOException {
        var saved = isNew()
                ? members.enter(new NewMember(
                        here.id(), getName(), username, email, getPhone(), birthDate, getLanguage(), note))
                : members.edit(
                        account(),
                        new MemberEdit(
                                getName(),
                                email,
                                getPhone(),
                                birthDate,
                                tier,
                                getLanguage(),
                                note,
                                version,
                                accountVersion));
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .redirect("/admin/member/member?saved=true&id=" + saved.accountId());
    }

    public boolean isNew() {
        return id == null;
    }

    private void show(MemberView member) {
        setName(member.name());
        username = member.username();
        email = member.email();
        setPhone(member.phone());
        birthDate = member.birthDate();
        setLanguage(member.language());
        note = member.note();
        tier = member.tier();
        version = member.version();
        accountVersion = member.accountVersion();
    }

    private AccountId account() {
        return new AccountId(Parameters.id(id, "member"));
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public @Nullable String getUsername() {
        return username;
    }

    public void setUsername(@Nullable String username) {
        this.username = username;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public @Nullable @PastOrPresent LocalDate getBirthDate() {
        return birthDate;
    }

    public void setBirthDate(@Nullable LocalDate birthDate) {
        this.birthDate = birthDate;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }
}
