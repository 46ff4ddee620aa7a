package org.gamingcafe.cafe.opening;

import org.gamingcafe.platform.kernel.Refusal;

/** It was taken back before ({@code opening.undone}). */
public final class ImportUndone extends Refusal {

    ImportUndone() {
        super("opening.undone");
    }
}
