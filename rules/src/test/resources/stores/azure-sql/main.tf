resource "azurerm_mssql_server" "shop" {
  name                         = "shop-prod"
  version                      = "12.0"
  administrator_login          = "sqladmin"
  administrator_login_password = "Passw0rd!"
  minimum_tls_version          = "Disabled"

  azuread_administrator {
    login_username = "dba"
    object_id      = "00000000-0000-0000-0000-000000000000"
  }
}

resource "azurerm_mssql_firewall_rule" "azure" {
  name             = "azure"
  server_id        = azurerm_mssql_server.shop.id
  start_ip_address = "0.0.0.0"
  end_ip_address   = "0.0.0.0"
}

resource "azurerm_mssql_server_extended_auditing_policy" "shop" {
  server_id         = azurerm_mssql_server.shop.id
  retention_in_days = 30
}

resource "azurerm_mssql_server_transparent_data_encryption" "shop" {
  server_id        = azurerm_mssql_server.shop.id
  key_vault_key_id = azurerm_key_vault_key.shop.id
}

resource "azurerm_key_vault_key" "shop" {
  name = "shop"
}

resource "azurerm_mssql_server" "open" {
  name                = "open"
  administrator_login = "sqladmin"
}

resource "azurerm_mssql_firewall_rule" "all" {
  name             = "all"
  server_id        = azurerm_mssql_server.open.id
  start_ip_address = "0.0.0.0"
  end_ip_address   = "255.255.255.255"
}

resource "azurerm_mssql_database" "shop" {
  name                 = "shop"
  server_id            = azurerm_mssql_server.shop.id
  sku_name             = "GP_Gen5_2"
  max_size_gb          = 250
  zone_redundant       = true
  storage_account_type = "Local"

  short_term_retention_policy {
    retention_days = 14
  }
}

resource "azurerm_mssql_database" "small" {
  name      = "small"
  server_id = azurerm_mssql_server.shop.id
  sku_name  = "S3"
}

resource "azurerm_mssql_database" "misspelt" {
  name      = "misspelt"
  server_id = azurerm_mssql_server.shop.id
  sku_name  = "GP_Gen5_3"
}

resource "azurerm_mssql_elasticpool" "tenants" {
  name           = "tenants"
  server_name    = azurerm_mssql_server.shop.name
  max_size_gb    = 756
  zone_redundant = true

  sku {
    name     = "BC_Gen5"
    tier     = "BusinessCritical"
    family   = "Gen5"
    capacity = 8
  }
}

resource "azurerm_postgresql_flexible_server" "orders" {
  name                          = "orders-prod"
  version                       = "15"
  sku_name                      = "GP_Standard_D2s_v3"
  administrator_login           = "psqladmin"
  administrator_password        = "H@Sh1CoR3!"
  backup_retention_days         = 30
  geo_redundant_backup_enabled  = true
  public_network_access_enabled = false
  auto_grow_enabled             = true

  authentication {
    active_directory_auth_enabled = true
    password_auth_enabled         = false
  }

  high_availability {
    mode = "ZoneRedundant"
  }

  customer_managed_key {
    key_vault_key_id = azurerm_key_vault_key.shop.id
  }
}

resource "azurerm_postgresql_flexible_server_configuration" "tls" {
  name      = "require_secure_transport"
  server_id = azurerm_postgresql_flexible_server.orders.id
  value     = "off"
}

resource "azurerm_postgresql_flexible_server" "plain" {
  name = "plain"
}

resource "azurerm_postgresql_flexible_server_firewall_rule" "plain" {
  name             = "all"
  server_id        = azurerm_postgresql_flexible_server.plain.id
  start_ip_address = "0.0.0.0"
  end_ip_address   = "255.255.255.255"
}

resource "azurerm_mysql_flexible_server" "carts" {
  name                   = "carts"
  version                = "8.0.21"
  sku_name               = "B_Standard_B1ms"
  administrator_login    = "mysqladmin"
  administrator_password = "H@Sh1CoR3!"
  public_network_access  = "Disabled"

  high_availability {
    mode = "SameZone"
  }

  storage {
    size_gb = 64
  }

  customer_managed_key {
    key_vault_key_id = azurerm_key_vault_key.shop.id
  }
}

resource "azurerm_mysql_flexible_server_configuration" "tls" {
  name        = "require_secure_transport"
  server_name = azurerm_mysql_flexible_server.carts.name
  value       = "OFF"
}

resource "azurerm_mysql_flexible_server_firewall_rule" "cloud" {
  name             = "cloud"
  server_name      = azurerm_mysql_flexible_server.carts.name
  start_ip_address = "0.0.0.0"
  end_ip_address   = "0.0.0.0"
}
