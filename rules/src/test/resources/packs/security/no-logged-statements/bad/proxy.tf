resource "aws_db_proxy" "shop" {
  name          = "shop"
  debug_logging = true # expect: no-logged-statements
}
