resource "azurerm_storage_account" "lake" {
  name                     = "lake"
  account_replication_type = "GRS"

  network_rules {
    default_action             = "Deny"
    virtual_network_subnet_ids = ["subnet"]
  }
}
