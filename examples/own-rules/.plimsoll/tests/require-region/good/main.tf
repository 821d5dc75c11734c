variable "region" {
  type = string
}

resource "aws_s3_bucket" "exports" {
  bucket = "exports"
  region = "eu-central-1"
}

resource "aws_s3_bucket" "imports" {
  bucket = "imports"
  region = var.region
}

resource "aws_sqs_queue" "jobs" {
  name   = "jobs"
  region = "us-east-1"
}
