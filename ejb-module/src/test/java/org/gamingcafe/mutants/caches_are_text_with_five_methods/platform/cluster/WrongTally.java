package org.gamingcafe.mutants.caches_are_text_with_five_methods.platform.cluster;

import org.infinispan.Cache;

class WrongTally {
    Cache<String, byte[]> counts;
}
