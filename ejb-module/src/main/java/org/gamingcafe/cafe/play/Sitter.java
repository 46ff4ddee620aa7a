package org.gamingcafe.cafe.play;

import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.jspecify.annotations.Nullable;

/** Who plays at a seat now. @param account nobody where a guest plays @param accompanied a guardian was at hand when it began */
public record Sitter(UUID session, @Nullable AccountId account, PlayView.Mode mode, boolean accompanied) {}
