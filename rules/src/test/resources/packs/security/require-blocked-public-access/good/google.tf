resource "google_storage_bucket" "shop" {
  name                     = "shop"
  location                 = "EU"
  public_access_prevention = "enforced"
}
