resource "azurerm_storage_account" "lake" {
  name                     = "lake"
  account_replication_type = "GRS"

  blob_properties {
    delete_retention_policy {
      days = 14
    }
  }
}
