resource "azurerm_cosmosdb_account" "orders" {
  name                          = "orders-prod"
  offer_type                    = "Standard"
  public_network_access_enabled = false
  local_authentication_disabled = true
  minimal_tls_version           = "Tls11"
  key_vault_key_id              = "https://vault/keys/k"
  automatic_failover_enabled    = true
  ip_range_filter               = ["192.0.2.1", "0.0.0.0"]

  backup {
    type = "Continuous"
  }

  geo_location {
    location          = "westeurope"
    failover_priority = 0
    zone_redundant    = true
  }

  geo_location {
    location          = "northeurope"
    failover_priority = 1
  }
}

resource "azurerm_cosmosdb_account" "plain" {
  name       = "plain"
  offer_type = "Standard"

  backup {
    type               = "Periodic"
    storage_redundancy = "Local"
  }
}

resource "azurerm_storage_account" "lake" {
  name                            = "shoplake"
  account_replication_type        = "LRS"
  is_hns_enabled                  = true
  https_traffic_only_enabled      = false
  min_tls_version                 = "TLS1_0"
  shared_access_key_enabled       = false
  allow_nested_items_to_be_public = true

  network_rules {
    default_action = "Deny"
  }

  blob_properties {
    versioning_enabled = true

    delete_retention_policy {
      days = 14
    }
  }

  immutability_policy {
    state = "Locked"
  }
}

resource "azurerm_storage_account_customer_managed_key" "lake" {
  storage_account_id = azurerm_storage_account.lake.id
  key_name           = "k"
}

resource "azurerm_storage_container" "raw" {
  name                  = "raw"
  storage_account_id    = azurerm_storage_account.lake.id
  container_access_type = "blob"
}

resource "azurerm_storage_management_policy" "lake" {
  storage_account_id = azurerm_storage_account.lake.id

  rule {
    name    = "old"
    enabled = true
  }
}

resource "azurerm_storage_account" "plain" {
  name                     = "plain"
  account_replication_type = "GRS"
}

resource "azurerm_storage_account_network_rules" "plain" {
  storage_account_id = azurerm_storage_account.plain.id
  default_action     = "Deny"
}

resource "azurerm_redis_cache" "cart" {
  name                          = "cart"
  sku_name                      = "Premium"
  non_ssl_port_enabled          = true
  minimum_tls_version           = "1.2"
  public_network_access_enabled = false
  zones                         = ["1", "2"]

  redis_configuration {
    rdb_backup_enabled                      = true
    active_directory_authentication_enabled = true
  }
}

resource "azurerm_redis_cache" "plain" {
  name     = "plain"
  sku_name = "Basic"
}

resource "azurerm_redis_firewall_rule" "plain" {
  name             = "all"
  redis_cache_name = azurerm_redis_cache.plain.name
  start_ip         = "0.0.0.0"
  end_ip           = "255.255.255.255"
}
