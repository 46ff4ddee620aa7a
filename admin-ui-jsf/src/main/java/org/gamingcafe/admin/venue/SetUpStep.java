package org.gamingcafe.admin.venue;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The step that a page shows: known before its fields are read, so that a step which is done can be done again. */
@Named
@ViewScoped
public class SetUpStep implements Serializable {

    private @Nullable String name;

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }
}
