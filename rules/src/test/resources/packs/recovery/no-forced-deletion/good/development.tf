resource "aws_s3_bucket" "invoices" {
  bucket        = "invoices-dev"
  force_destroy = true
}
