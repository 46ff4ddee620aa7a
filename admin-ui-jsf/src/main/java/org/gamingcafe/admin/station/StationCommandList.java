package org.gamingcafe.admin.station;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.cafe.station.CommandView;
import org.gamingcafe.cafe.station.StationCommandService;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** What a station was told. */
@Named
@ViewScoped
public class StationCommandList extends ListPage<CommandView> {

    @Inject
    StationCommandService commands;

    @Inject
    StationPage page;

    @Override
    protected Slice<CommandView> load(@Nullable String text, PageRequest request) {
        return commands.history(page.station(), request);
    }
}
