package org.gamingcafe.admin.tariff;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.UUID;
import java.util.stream.Stream;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.admin.Names;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.tariff.TariffVersionService;
import org.gamingcafe.cafe.tariff.TariffVersionView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** The versions of the venue's tariff, newest first. */
@Named
@ViewScoped
public class VersionsPage extends ListPage<TariffVersionView> {

    @Inject
    TariffVersionService versions;

    @Inject
    Names names;

    @Inject
    Here here;

    @Override
    protected Slice<TariffVersionView> load(@Nullable String text, PageRequest page) {
        var slice = versions.list(here.id(), page);
        names.learn(slice.items().stream()
                .flatMap(version -> Stream.of(value(version.author()), value(version.approvedBy())))
                .toArray(UUID[]::new));
        return slice;
    }

    public String nameOf(@Nullable AccountId person) {
        return names.of(value(person));
    }

    private static @Nullable UUID value(@Nullable AccountId person) {
        return person == null ? null : person.value();
    }

    /** A draft like this version; so one goes back to an old one. */
    public void copy(@Nullable String id) throws IOException {
        var copy = versions.copy(Parameters.id(id, "tariff"));
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .redirect("/admin/tariff/edit?id=" + copy.tariff().id());
    }
}
