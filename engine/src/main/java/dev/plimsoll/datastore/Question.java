package dev.plimsoll.datastore;

import dev.plimsoll.model.Value;

/** What only several resources, or several entries of a list, tell of a store. Most answers are true, false, unknown or absent. */
enum Question {
    /** Whether a security group lets the whole internet reach the store's port. */
    OPEN_PORT {
        @Override
        Value answer(Asked asked) {
            return new OpenPort(asked).answer();
        }
    },
    /** Whether one of the store's subnets has a route to the internet. */
    PUBLIC_SUBNET {
        @Override
        Value answer(Asked asked) {
            return new PublicSubnet(asked).answer();
        }
    },
    /** Whether a port of the host leads to a container from every address. */
    PUBLISHED_PORT {
        @Override
        Value answer(Asked asked) {
            return PublishedPorts.answer(asked);
        }
    },
    /** Whether a service of Kubernetes leads to the store from outside of the cluster. */
    PUBLISHED_SERVICE {
        @Override
        Value answer(Asked asked) {
            return PublishedServices.answer(asked);
        }
    },
    /** Whether a policy lets everybody in. */
    POLICY_PUBLIC {
        @Override
        Value answer(Asked asked) {
            return new StorePolicies(asked).any(PolicyStatement::letsEverybodyIn);
        }
    },
    /** Whether a policy lets in accounts that it names by their numbers. */
    POLICY_FOREIGN {
        @Override
        Value answer(Asked asked) {
            return new StorePolicies(asked).any(PolicyStatement::letsNumberedAccountIn);
        }
    },
    /** Whether a policy refuses what is not encrypted on its way. */
    POLICY_TLS {
        @Override
        Value answer(Asked asked) {
            return new StorePolicies(asked).demanded(PolicyStatement::refusesPlainRequests);
        }
    },
    /** Whether a plan for backups that is declared here selects the store. */
    BACKUP_PLAN {
        @Override
        Value answer(Asked asked) {
            return new BackupSelections(asked).answer();
        }
    },
    /** What share of the store's connections the proxies before it may open together, in percent. */
    PROXY_SHARE {
        @Override
        Value answer(Asked asked) {
            return new ProxyShares(asked).answer();
        }
    },
    /** How many connections a pooler opens to one server. */
    POOLED_DATABASES {
        @Override
        Value answer(Asked asked) {
            return new PooledDatabases(asked).answer();
        }
    },
    /** Whether a role has a flag. */
    ROLE_FLAG {
        @Override
        Value answer(Asked asked) {
            return RoleFlags.answer(asked);
        }
    },
    /** Whether lines of {@code pg_hba.conf} let in from the network whoever says who they are. */
    HOSTS_TRUSTED {
        @Override
        Value answer(Asked asked) {
            return HostAccess.of(asked).any(HostAccess.Line::isTrusted);
        }
    },
    /** Whether such lines take passwords in the clear or as MD5. */
    HOSTS_WEAK {
        @Override
        Value answer(Asked asked) {
            return HostAccess.of(asked).any(HostAccess.Line::isWeak);
        }
    },
    /** Whether such lines let in from every address. */
    HOSTS_ANYWHERE {
        @Override
        Value answer(Asked asked) {
            return HostAccess.of(asked).any(HostAccess.Line::isOpen);
        }
    },
    /** Whether such lines refuse connections that are not encrypted. */
    HOSTS_ENCRYPTED {
        @Override
        Value answer(Asked asked) {
            return HostAccess.of(asked).encrypted();
        }
    };

    abstract Value answer(Asked asked);
}
